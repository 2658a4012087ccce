import { z } from 'zod';

/**
 * How a browser tab gets its session from the web host.
 *
 * 1. The tab opens `/launch#<token>`. It takes the token out of the address before anything else runs.
 * 2. It posts `{token}` as JSON to `webPaths.session`. The host answers `launchAnswer` and an HttpOnly cookie.
 * 3. The answer stays in the tab's sessionStorage: it survives a reload, and other ports of the host cannot read it.
 * 4. The tab opens a WebSocket to `webPaths.rpc` and sends the answer as its first text frame. When `ready` comes back,
 *    the contract is served on that socket, with frames of at most `maxFrameBytes` from the page.
 *
 * A tab whose socket dropped comes back with the same answer: within `graceMs` the session is as it was, later the
 * vault is locked for it. A close code of `closeCodes` is final: the tab does not try again by itself.
 */
export const webPaths = { launch: '/launch', session: '/session', rpc: '/rpc', health: '/healthz' } as const;

export const launchRequest = z.strictObject({ token: z.string().min(1).max(200) });

/** Answer of the exchange, and first frame of every connection. */
export const launchAnswer = z.strictObject({ session: z.uuidv7(), secret: z.string().min(1).max(200) });
export type LaunchAnswer = z.infer<typeof launchAnswer>;

/** The host's answer to a good hello, as a text frame. */
export const ready = z.strictObject({ ready: z.literal(true), protocol: z.int() });

/** Why the host closed a socket for good. */
export const closeCodes = {
  /** The session is unknown or the secret does not fit: a new launch is needed. */
  refused: 4003,
  /** The same session connected from elsewhere (a duplicated tab); the newest one stays. */
  replaced: 4001,
  /** A frame that was no message, too many open calls: a fault of the page. */
  violation: 1008,
} as const;

/** Largest frame a page may send. Larger input is cut into chunks or refused by its field's limit. */
export const maxFrameBytes = 1024 * 1024;

/** How long a session outlives its socket. */
export const graceMs = 30_000;
