/** What both Node and browsers have, and shared code may use; the realm knows neither's types. */
interface URLSearchParams extends Iterable<[string, string]> {
  get(name: string): string | null;
  keys(): IterableIterator<string>;
}

interface URL {
  readonly protocol: string;
  readonly username: string;
  readonly password: string;
  readonly host: string;
  readonly hostname: string;
  readonly port: string;
  readonly pathname: string;
  readonly search: string;
  readonly searchParams: URLSearchParams;
  readonly hash: string;
  readonly origin: string;
  readonly href: string;
}

declare const URL: {
  new (url: string, base?: string): URL;
  canParse(url: string, base?: string): boolean;
};
