import { webPaths } from '../../shared/contract/web-session.ts';
import { hostLimits } from './host-limits.ts';

/**
 * One cookie per tab, named by port and session: cookies are shared by all ports of a host, and two tabs of one browser
 * must not overwrite each other's.
 */
const attributes = `Path=${webPaths.rpc}; HttpOnly; SameSite=Strict`;
const prefix = (port: number): string => `chaveiro-${port}-`;

/** `Set-Cookie` of a tab. It goes to the one path that reads it, and no script can. */
export const setTabCookie = (port: number, session: string, value: string): string =>
  `${prefix(port)}${session}=${value}; Max-Age=${hostLimits.loginMs / 1000}; ${attributes}`;

/** `Set-Cookie` that takes a tab's cookie away. */
export const dropTabCookie = (port: number, session: string): string =>
  `${prefix(port)}${session}=; Max-Age=0; ${attributes}`;

/** The cookies of this port's tabs in a `Cookie` header, by session. */
export function readTabCookies(header: string | undefined, port: number): ReadonlyMap<string, string> {
  const cookies = new Map<string, string>();
  for (const part of (header ?? '').split(';')) {
    const [name = '', value = ''] = part.trim().split('=', 2);
    if (name.startsWith(prefix(port))) cookies.set(name.slice(prefix(port).length), value);
  }
  return cookies;
}
