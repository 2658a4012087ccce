import { z } from 'zod';
import { missingCase } from '../errors/exhaustive.ts';
import type { Reason } from '../errors/reasons.ts';
import type { FieldDescriptor, FieldFormat, ProviderDescriptor } from './descriptor.ts';
import { ownerOfKey, takesKeysOf } from './detect.ts';
import { refusePrivateKey } from './private-key-format.ts';

/** What is wrong with a field, in the closed words of `reasons`, with values for the gaps of its text. */
export type FieldRefusal = { readonly reason: Reason; readonly params?: Readonly<Record<string, string | number>> };

type Provider = { readonly descriptor: ProviderDescriptor; readonly catalogue: readonly ProviderDescriptor[] };

const masks = /[•…]|\*{4,}/;

/** White space of every kind, including what copying from a web page leaves behind unseen. */
const whiteSpace = /[\s\u00ad\u200b-\u200d\u2060]/;

function refuseToken(value: string, format: Extract<FieldFormat, { kind: 'token' }>): FieldRefusal | null {
  if (whiteSpace.test(value)) return { reason: 'whitespace' };
  if (masks.test(value)) return { reason: 'maskedValue' };
  if (!/^[\x21-\x7e]+$/.test(value)) return { reason: 'wrongFormat' };
  if (format.minLength !== undefined && value.length < format.minLength) {
    return { reason: 'tooShort', params: { minimum: format.minLength } };
  }
  if (value.length > format.maxLength) return { reason: 'tooLong', params: { maximum: format.maxLength } };
  if (format.pattern !== undefined && !new RegExp(format.pattern).test(value)) return { reason: 'wrongFormat' };
  return null;
}

/** Whether every `%` of a text encodes something. */
function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

/** Whether the web could have such a host too: schemes it does not know take almost any text for one. */
const isHost = (host: string): boolean => host !== '' && URL.canParse(`http://${host}`);

/** Whether a `/`, `?` or `#` in the password cut the URL short: then a part of the secret stands where hosts do. */
const isCutShort = ({ username, password, pathname, search, hash }: URL): boolean =>
  username === '' && password === '' && `${pathname}${search}${hash}`.includes('@');

/** Whether a vendor's API path was appended to a URL that already had it, the most reported slip of its kind. */
function endsTwice({ pathname }: URL, path: string): boolean {
  const written = pathname.replace(/\/+$/, '');
  const lastPart = path.slice(path.lastIndexOf('/'));
  return written.endsWith(path + path) || written.endsWith(path + lastPart);
}

type UrlFormat = Extract<FieldFormat, { kind: 'url' }>;

function refuseShape(value: string, url: URL, { path, pattern }: UrlFormat): FieldRefusal | null {
  if (path !== undefined && endsTwice(url, path)) return { reason: 'urlPathTwice', params: { path } };
  return pattern === undefined || new RegExp(pattern).test(value) ? null : { reason: 'wrongFormat' };
}

function refuseUrl(value: string, format: UrlFormat): FieldRefusal | null {
  if (whiteSpace.test(value)) return { reason: 'whitespace' };
  if (!format.schemes.some((scheme) => value.toLowerCase().startsWith(`${scheme}://`))) {
    return { reason: 'urlScheme', params: { schemes: format.schemes.map((scheme) => `${scheme}://`).join(', ') } };
  }
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url === null || !isHost(url.host) || !isDecodable(value) || (format.userInfo && isCutShort(url))) {
    return { reason: format.userInfo ? 'urlEncoding' : 'wrongFormat' };
  }
  if (/\*{4,}|•/.test(decodeURIComponent(url.password))) return { reason: 'maskedValue' };
  if (!format.userInfo && (url.username !== '' || url.password !== '')) return { reason: 'urlUserInfo' };
  return refuseShape(value, url, format);
}

const pemBlock = /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/;

function refusePem(value: string, { holds }: Extract<FieldFormat, { kind: 'pem' }>): FieldRefusal | null {
  if (holds === 'certificate') return pemBlock.test(value) ? null : { reason: 'pemInvalid' };
  const reason = refusePrivateKey(value);
  return reason === null ? null : { reason };
}

function refuseText(value: string, maxLength: number): FieldRefusal | null {
  return value.length > maxLength ? { reason: 'tooLong', params: { maximum: maxLength } } : null;
}

function refuseFormat(value: string, format: FieldFormat): FieldRefusal | null {
  switch (format.kind) {
    case 'token':
      return refuseToken(value, format);
    case 'url':
      return refuseUrl(value, format);
    case 'host':
      return /^[^\s/@:]+$|^\[?[0-9a-fA-F:]+\]?$/.test(value) ? null : { reason: 'wrongFormat' };
    case 'port':
      return /^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65_535
        ? null
        : { reason: 'outOfRange', params: { minimum: 1, maximum: 65_535 } };
    case 'choice':
      return format.options.includes(value)
        ? null
        : { reason: 'notAnOption', params: { options: format.options.join(', ') } };
    case 'text':
      return refuseText(value, format.maxLength);
    case 'pem':
      return refusePem(value, format);
    default:
      return missingCase(format);
  }
}

/** What a value belongs to when it is surely the key of a provider whose keys do not work here. */
function refuseOwner(value: string, { descriptor, catalogue }: Provider): FieldRefusal | null {
  const owner = ownerOfKey(value, catalogue);
  const isOwn = owner === null || takesKeysOf(descriptor, owner);
  return isOwn ? null : { reason: 'otherProvider', params: { provider: owner.name } };
}

/**
 * Judges one field's text, white space around it already gone; null when it is fine.
 *
 * A token that is surely another provider's key is refused: it must not be sent to the wrong vendor.
 */
export function refuseField(value: string, field: FieldDescriptor, provider: Provider): FieldRefusal | null {
  const refusal = refuseFormat(value, field.format);
  if (refusal !== null || field.format.kind !== 'token' || !field.secret) return refusal;
  return refuseOwner(value, provider);
}

/** What is wrong with each field, by key; nothing for those that are fine. Values are trimmed. */
function refusals(values: Readonly<Record<string, string>>, provider: Provider): readonly [string, FieldRefusal][] {
  const { fields } = provider.descriptor;
  const known = new Set(fields.map(({ key }) => key));
  const unknown = Object.keys(values).filter((key) => !known.has(key));
  const judged = fields.map((field): [string, FieldRefusal | null] => {
    const value = values[field.key] ?? '';
    if (value === '') return [field.key, field.required ? { reason: 'required' } : null];
    return [field.key, refuseField(value, field, provider)];
  });
  return [
    ...unknown.map((key): [string, FieldRefusal] => [key, { reason: 'unknownKey' }]),
    ...judged.flatMap(([key, refusal]): [string, FieldRefusal][] => (refusal === null ? [] : [[key, refusal]])),
  ];
}

/** Built once: a bulk test judges the fields of thousands of keys. */
const typedFields = z.record(z.string(), z.string());

/**
 * The zod schema of a provider's fields, built from its descriptor.
 *
 * Input: text by field key; white space around a value is taken off, empty values are left out, unknown keys are
 * refused. Issues carry `params: {reason, …}` in the closed words of `reasons` and the field's key as path.
 */
export function fieldSchema(
  descriptor: ProviderDescriptor,
  catalogue: readonly ProviderDescriptor[],
): z.ZodType<Record<string, string>> {
  return typedFields.transform((typed, context) => {
    const trimmed = Object.entries(typed).map(([key, value]) => [key, value.trim()] as const);
    const values = Object.fromEntries(trimmed.filter(([, value]) => value !== ''));
    for (const [key, { reason, params }] of refusals(values, { descriptor, catalogue })) {
      context.addIssue({ code: 'custom', path: [key], params: { reason, ...params } });
    }
    return values;
  });
}
