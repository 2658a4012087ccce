import type { Duplex } from 'node:stream';
import type { TlsFacts } from '../../ports/network.ts';

/** Where to connect. `tls` means from the first byte; protocols that turn to TLS later ask for it themselves. */
export type Endpoint = {
  readonly host: string;
  readonly port: number;
  readonly tls: boolean;
  /** Certificate authorities of the credential, PEM, besides the machine's. */
  readonly ca: readonly string[];
};

/** An open way to an endpoint. Closed by the engine when the test ends, whatever happens. */
export type Channel = {
  readonly socket: Duplex;
  readonly tls: TlsFacts | null;
};

/** One spelling of a URL's host: schemes the web does not know keep theirs as typed (`0x7f.1`, `MÜNCHEN.de`). */
const canonicalHost = (url: URL): string => new URL(`http://${url.host}`).hostname.replace(/^\[|\]$/g, '');

/** Host and port of a URL, with the port its scheme stands for. */
export function endpointOf(
  url: URL,
  ports: Readonly<Record<string, number>> = { 'https:': 443, 'http:': 80 },
): Endpoint {
  return {
    host: canonicalHost(url),
    port: url.port === '' ? (ports[url.protocol] ?? 0) : Number(url.port),
    tls: url.protocol === 'https:',
    ca: [],
  };
}
