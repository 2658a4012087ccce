import type { FieldDescriptor, ProviderDescriptor } from '../../shared/catalogue/descriptor.ts';

/** What stands for a secret nothing of which may be shown. */
export const hidden = '••••';

/** What stands for the secret part inside a connection string. */
const hiddenPart = '****';

/** Below this, four characters would give too much of a key away. */
const shortestShown = 20;

/** Prefix and last four characters, where the catalogue knows the value's shape. */
function maskToken(descriptor: ProviderDescriptor, key: string, value: string): string {
  const known = descriptor.keyPatterns.find(
    (one) => one.field === key && value.startsWith(one.prefix) && new RegExp(one.pattern).test(value),
  );
  if (known === undefined || value.length < shortestShown) return hidden;
  return `${known.prefix}${hidden}${value.slice(-4)}`;
}

/** A connection string with only its secret part hidden: the password, and what a query might carry. */
function maskConnectionString(value: string): string {
  if (!URL.canParse(value)) return hidden;
  const url = new URL(value);
  const user = url.username === '' ? '' : url.username;
  const password = url.password === '' ? '' : `:${hiddenPart}`;
  const userInfo = user === '' && password === '' ? '' : `${user}${password}@`;
  const query = [...url.searchParams.keys()].map((name) => `${name}=${hiddenPart}`).join('&');
  return `${url.protocol}//${userInfo}${url.host}${url.pathname}${query === '' ? '' : `?${query}`}`;
}

/** A URL that is a secret as a whole, such as a webhook: only its host is shown. */
const maskSecretUrl = (value: string): string => (URL.canParse(value) ? `${new URL(value).host}/${hidden}` : hidden);

/**
 * What may be shown of a secret field's value (DESIGN section 5).
 *
 * Stored beside the sealed value, so that lists open nothing.
 */
export function maskOf(
  descriptor: ProviderDescriptor,
  field: Pick<FieldDescriptor, 'key' | 'format'>,
  value: string,
): string {
  if (field.format.kind === 'token') return maskToken(descriptor, field.key, value);
  if (field.format.kind === 'url') return field.format.userInfo ? maskConnectionString(value) : maskSecretUrl(value);
  return hidden;
}
