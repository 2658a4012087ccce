import type { AddressPart } from '../../../shared/catalogue/address-parts.ts';
import type { Reason } from '../../../shared/errors/reasons.ts';

/** An address as its variables tell it; `driver` is no part of one. */
export type Told = Partial<Readonly<Record<AddressPart, string>>>;

export type JoinedAddress =
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'refused'; readonly part: AddressPart; readonly reason: Reason };

const yes = /^(?:true|1|yes|on|sim|ssl|tls|rediss|require|required)$/i;
const no = /^(?:false|0|no|off|não|nao|none|tcp|redis|disable|disabled)$/i;
const sslModes = /^(?:disable|allow|prefer|require|verify-ca|verify-full)$/;

/** A name or an IPv4 address, or an IPv6 one with or without brackets; a port may stand behind all but a bare IPv6. */
const plainHost = /^[^\s/@:?#[\]\\%<>^|]+(?::\d{1,5})?$/;
const bracketedHost = /^\[[0-9a-f:.]+\](?::\d{1,5})?$/i;
const bareV6 = /^(?=.*:.*:)[0-9a-f:.]+$/i;

const isPort = (text: string): boolean => /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535;

/** A dot or two of them would be taken for a step in a path, however they are written; half a character has no code. */
const isWritable = (text: string): boolean => text !== '.' && text !== '..' && text.isWellFormed();

type Judge = readonly [AddressPart, Reason, (value: string) => boolean];

const judges: readonly Judge[] = [
  ['host', 'wrongFormat', (host) => [plainHost, bracketedHost, bareV6].some((form) => form.test(host))],
  ['port', 'outOfRange', isPort],
  ['user', 'wrongFormat', (user) => user.isWellFormed()],
  ['password', 'wrongFormat', (password) => password.isWellFormed()],
  ['database', 'wrongFormat', isWritable],
  ['tls', 'wrongFormat', (tls) => yes.test(tls) || no.test(tls)],
  ['sslmode', 'wrongFormat', (mode) => sslModes.test(mode)],
];

/** Where the server is: its port is said once, with the host or beside it. */
function placeOf({ host = '', port }: Told): string {
  const named = bareV6.test(host) ? `[${host}]` : host;
  return port === undefined || /(?:^[^:]+|\]):\d+$/.test(named) ? named : `${named}:${port}`;
}

const userInfoOf = ({ user = '', password }: Told): string => {
  const secret = password === undefined ? '' : `:${encodeURIComponent(password)}`;
  return user === '' && secret === '' ? '' : `${encodeURIComponent(user)}${secret}@`;
};

/** How the connection is secured: by the scheme where there is one for it, else in the query. */
function securityOf({ tls, sslmode }: Told, [scheme = '', ...others]: readonly string[]) {
  const secure = others.find((other) => other === `${scheme}s`);
  if (sslmode !== undefined) return { scheme, query: `?sslmode=${sslmode}` };
  if (tls === undefined || !yes.test(tls)) return { scheme, query: '' };
  return secure === undefined ? { scheme, query: '?sslmode=require' } : { scheme: secure, query: '' };
}

/** Makes one URL of the parts an address was told in, so that taking it apart gives the same parts again. */
export function joinAddress(told: Told, schemes: readonly string[]): JoinedAddress {
  for (const [part, reason, isFine] of judges) {
    const value = told[part];
    if (value !== undefined && !isFine(value)) return { kind: 'refused', part, reason };
  }
  const { scheme, query } = securityOf(told, schemes);
  const path = told.database === undefined ? '' : `/${encodeURIComponent(told.database)}`;
  return { kind: 'url', url: `${scheme}://${userInfoOf(told)}${placeOf(told)}${path}${query}` };
}
