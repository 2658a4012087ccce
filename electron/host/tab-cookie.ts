/**
 * One cookie per tab, named by port and session: cookies are shared by all ports of a host, and two tabs of one browser
 * must not overwrite each other's.
 */
const prefix = (port: number): string => `chaveiro-${port}-`;

/** `Set-Cookie` of a tab. It goes to the one path that reads it, and no script can. */
export const setTabCookie = (port: number, session: string, value: string, maxAgeSeconds: number): string =>
  `${prefix(port)}${session}=${value}; Path=/rpc; Max-Age=${maxAgeSeconds}; HttpOnly; SameSite=Strict`;

/** `Set-Cookie` that takes a tab's cookie away. */
export const dropTabCookie = (port: number, session: string): string => setTabCookie(port, session, '', 0);

/** The cookies of this port's tabs in a `Cookie` header, by session. */
export function readTabCookies(header: string | undefined, port: number): ReadonlyMap<string, string> {
  const cookies = new Map<string, string>();
  for (const part of (header ?? '').split(';')) {
    const [name = '', value = ''] = part.trim().split('=', 2);
    if (name.startsWith(prefix(port))) cookies.set(name.slice(prefix(port).length), value);
  }
  return cookies;
}
