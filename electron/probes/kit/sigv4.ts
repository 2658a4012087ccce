import { createHash, createHmac } from 'node:crypto';
import type { HttpRequest } from './http.ts';

/** A key pair of AWS or of a service that speaks its protocol; temporary ones come with a token. */
export type SigningKey = {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
};

/** What a signature holds for, besides the request itself. */
export type SigningScope = { readonly region: string; readonly service: 's3' | 'sts'; readonly now: number };

const algorithm = 'AWS4-HMAC-SHA256';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** Percent-encoding as signatures want it (RFC 3986); `encodeURIComponent` leaves five characters alone. */
export const encodeStrictly = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const canonicalPath = ({ pathname }: URL): string => pathname.split('/').map(decode).map(encodeStrictly).join('/');

const canonicalQuery = ({ searchParams }: URL): string =>
  [...searchParams]
    .map(([name, value]) => `${encodeStrictly(name)}=${encodeStrictly(value)}`)
    .sort()
    .join('&');

/** `20261121T163904Z`. */
const amzDate = (now: number): string => new Date(now).toISOString().replace(/[-:]|\.\d{3}/g, '');

function signingKey({ secretAccessKey }: SigningKey, day: string, { region, service }: SigningScope): Buffer {
  return hmac(hmac(hmac(hmac(`AWS4${secretAccessKey}`, day), region), service), 'aws4_request');
}

/**
 * Signs a request by AWS Signature Version 4, body and all given headers included; header names must be lower case.
 *
 * What is sent afterwards under another host, path, query, body or with other values of those headers is refused.
 */
export function signV4(request: HttpRequest, key: SigningKey, scope: SigningScope): HttpRequest {
  const date = amzDate(scope.now);
  const day = date.slice(0, 8);
  const bodyHash = sha256(request.body ?? '');
  const headers = {
    ...request.headers,
    'x-amz-date': date,
    'x-amz-content-sha256': bodyHash,
    ...(key.sessionToken !== undefined && { 'x-amz-security-token': key.sessionToken }),
  };
  const signed = Object.entries({ ...headers, host: request.url.host }).sort(([a], [b]) => (a < b ? -1 : 1));
  const names = signed.map(([name]) => name).join(';');
  const canonical = [
    request.method,
    canonicalPath(request.url),
    canonicalQuery(request.url),
    ...signed.map(([name, value]) => `${name}:${value.trim().replace(/ +/g, ' ')}`),
    '',
    names,
    bodyHash,
  ].join('\n');
  const reach = `${day}/${scope.region}/${scope.service}/aws4_request`;
  const signature = hmac(signingKey(key, day, scope), [algorithm, date, reach, sha256(canonical)].join('\n'));
  const authorization = `${algorithm} Credential=${key.accessKeyId}/${reach}, SignedHeaders=${names}, Signature=${signature.toString('hex')}`;
  return { ...request, headers: { ...headers, authorization } };
}
