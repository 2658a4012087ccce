/**
 * What the page and the host around it agree on besides the contract.
 *
 * Desktop: `window[bridgeName].connect()` asks for a fresh MessagePort, which arrives as a `message` event on the
 * window itself with `data === portMessage` and the port in `ports[0]`. The contract is served on that port; asking
 * again closes the one before. Where `window[bridgeName]` is missing, the page came from the web host
 * (see web-session.ts). Features ask `app.info` for capabilities instead.
 */
export const bridgeName = 'chaveiroDesktop';

/** What the preload lays under `bridgeName`. */
export type DesktopBridge = { readonly connect: () => void };

export const portMessage = 'chaveiro:port';

/** Channel on which the preload asks the main process for a port. */
export const connectChannel = 'chaveiro:connect';

/**
 * Stands in the built index.html wherever a style nonce belongs (Vite writes `<meta property="csp-nonce" nonce="…">`).
 * Both hosts put a fresh nonce there on every load; the page hands it to whatever adds style elements.
 */
export const noncePlaceholder = '__CSP_NONCE__';
