import type { ProviderDescriptor } from '../../shared/catalogue/descriptor.ts';

/** Where the page comes from in the desktop. The scheme is registered as standard and secure. */
export const pageScheme = 'app';
const pageHost = 'chaveiro';
export const pageUrl = `${pageScheme}://${pageHost}/`;

/** Whether a URL is the page's own: scheme and host compared as parsed, for a prefix would let `chaveiro.evil` in. */
export function isOwnPage(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host, username, password } = new URL(url);
  return protocol === `${pageScheme}:` && host === pageHost && username === '' && password === '';
}

/** Whether a frame may go to a URL. Only the window's own page, and only in its top frame: there are no others. */
export const isNavigationAllowed = (url: string, isMainFrame: boolean): boolean => isMainFrame && isOwnPage(url);

/** Whether the page's session may load a URL. The engine reaches the world; the page never does. */
export const isRequestAllowed = (url: string, isPackaged: boolean): boolean =>
  isOwnPage(url) || (!isPackaged && URL.canParse(url) && new URL(url).protocol === 'devtools:');

/** What the page may be granted, each with its reason. Everything else is denied. */
const grantedPermissions: Readonly<Record<string, string>> = {
  'clipboard-sanitized-write': 'A click copies an id or a command line. Secrets are copied by the engine instead.',
};

/** Whether a permission is given to whoever asks from an origin or URL. */
export const isPermissionGranted = (permission: string, askedFrom: string): boolean =>
  Object.hasOwn(grantedPermissions, permission) && isOwnPage(askedFrom);

/** A frame that sent a message, as Electron describes it. */
export type Sender = {
  readonly url: string;
  readonly isMainFrame: boolean;
  /** Whether its contents are those of the window this process made. */
  readonly isOwnWindow: boolean;
};

/** Whether a message may be acted on. A frame that is gone is no sender. */
export const isTrustedSender = (sender: Sender | null): boolean =>
  sender?.isOwnWindow === true && sender.isMainFrame && isOwnPage(sender.url);

/** Every address outside that the page links to: those of the catalogue, and no other. */
export const externalLinks = (catalogue: readonly ProviderDescriptor[]): ReadonlySet<string> =>
  new Set(catalogue.flatMap(({ links }) => Object.values(links).filter((link) => link !== null)));

/** Whether a link may be opened in the user's browser: exactly one of the table, never one that looks like it. */
export const isKnownLink = (url: string, links: ReadonlySet<string>): boolean => links.has(url);
