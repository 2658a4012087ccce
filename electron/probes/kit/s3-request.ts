import type { HttpRequest } from './http.ts';
import { encodeStrictly, type SigningKey, signV4 } from './sigv4.ts';

/** Where objects are, and the key to them. */
export type S3Store = {
  readonly key: SigningKey;
  readonly region: string;
  readonly endpoint: URL;
  /** Null where the credential names none. */
  readonly bucket: string | null;
  /** Bucket as the first part of the path, or else of the host name. */
  readonly pathStyle: boolean;
  /** Authorities of the credential, PEM. */
  readonly ca: readonly string[];
};

export type S3Question = {
  readonly method: HttpRequest['method'];
  /** Name of an object; without it the question is about the bucket. */
  readonly object?: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: string;
};

function urlOf({ endpoint, bucket, pathStyle }: S3Store, { object = '', query = {} }: S3Question): URL {
  const url = new URL(endpoint.href);
  const parts = [pathStyle ? (bucket ?? '') : '', object].filter((part) => part !== '').map(encodeStrictly);
  if (!pathStyle && bucket !== null) url.hostname = `${bucket}.${url.hostname}`;
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/${parts.join('/')}`;
  url.search = Object.entries(query)
    .map((pair) => pair.map(encodeStrictly).join('='))
    .join('&');
  url.hash = '';
  return url;
}

/** A signed request of S3's protocol. Signed for this moment: it holds for 15 minutes. */
export function s3Request(store: S3Store, question: S3Question, now: number): HttpRequest {
  const { method, body } = question;
  const request: HttpRequest = {
    method,
    url: urlOf(store, question),
    headers: body === undefined ? {} : { 'content-type': 'text/plain' },
    ...(body !== undefined && { body }),
  };
  const signed = signV4(request, store.key, { region: store.region, service: 's3', now });
  return { ...signed, headers: { ...signed.headers, accept: 'application/xml' } };
}
