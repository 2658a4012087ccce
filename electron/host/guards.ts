import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

/** The one address the web host listens on. */
export const hostAddress = '127.0.0.1';

/** The one origin the page has. */
export const originOf = (port: number): string => `http://${hostAddress}:${port}`;

/**
 * Whether a request was meant for this host.
 *
 * A foreign name that was made to resolve to 127.0.0.1 (DNS rebinding) still stands in Host; `localhost` is refused as
 * well, for it is another origin to the browser. Two of them are refused, though one be right: who reads on may go by
 * the other.
 */
export const isOwnHost = ({ headersDistinct }: Pick<IncomingMessage, 'headersDistinct'>, port: number): boolean => {
  const [host, ...others] = headersDistinct.host ?? [];
  return host === `${hostAddress}:${port}` && others.length === 0;
};

/** Whether the page itself sent it. Browsers do not hold WebSockets to the same-origin policy: the server must. */
export const isOwnOrigin = (headers: IncomingHttpHeaders, port: number): boolean => headers.origin === originOf(port);

/** Whether a body is JSON by its header: no form of another site can send that without asking first. */
export const isJson = (headers: IncomingHttpHeaders): boolean => headers['content-type'] === 'application/json';
