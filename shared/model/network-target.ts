/** Somewhere to connect to. `tls`: a handshake follows, and its certificate is judged. */
export type NetworkTarget = { readonly host: string; readonly port: number; readonly tls: boolean };

const schemePorts: Readonly<Record<string, number>> = { 'https:': 443, 'http:': 80 };

/**
 * A destination as a person types it: `https://host[:port]`, `http://host[:port]`, `host:port` or `host`.
 *
 * Without a scheme, port 443 and no port mean https, any other port means the connection alone. A path is left aside.
 * Null for what is none, and for an address with a user or password in it, which belongs nowhere here.
 */
export function parseNetworkTarget(typed: string): NetworkTarget | null {
  const text = typed.trim();
  const hasScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text);
  const written = hasScheme ? text : `https://${text}`;
  if (text === '' || /\s/.test(text) || !URL.canParse(written)) return null;
  const { protocol, hostname, port, username, password } = new URL(written);
  const usual = schemePorts[protocol];
  if (usual === undefined || username !== '' || password !== '') return null;
  const number = port === '' ? usual : Number(port);
  if (number === 0) return null;
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: number,
    tls: protocol === 'https:' && (hasScheme || number === 443),
  };
}
