import { createHash, createHmac, type Hash } from 'node:crypto';
import { SignatureV4 } from '@smithy/signature-v4';
import type { VendorRequest } from './scripted-vendor.ts';

export type S3Credentials = {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
};

type Bytes = string | ArrayBuffer | ArrayBufferView;

const bytesOf = (data: Bytes): string | Uint8Array => {
  if (typeof data === 'string') return data;
  return ArrayBuffer.isView(data)
    ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    : new Uint8Array(data);
};

/** SHA-256 as AWS's signer wants it: plain, or keyed where it is given a secret. */
class Sha256 {
  readonly #hash: Hash | ReturnType<typeof createHmac>;

  constructor(secret?: Bytes) {
    this.#hash = secret === undefined ? createHash('sha256') : createHmac('sha256', bytesOf(secret));
  }

  update(data: Bytes): void {
    this.#hash.update(bytesOf(data));
  }

  reset(): void {}

  digest(): Promise<Uint8Array> {
    return Promise.resolve(new Uint8Array(this.#hash.digest()));
  }
}

/** What a request says of its own signature, or null where it carries none. */
export const claimOf = ({ headers }: VendorRequest) => {
  const found =
    /^AWS4-HMAC-SHA256 Credential=([^/,]+)\/(\d{8})\/([^/]+)\/([^/]+)\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
      headers.authorization ?? '',
    );
  if (found === null) return null;
  const [, accessKeyId = '', , region = '', service = '', signedHeaders = ''] = found;
  return { accessKeyId, region, service, signedHeaders: signedHeaders.split(';') };
};

/** When a request says it was signed, ms since 1970. */
export const signedAt = ({ headers }: VendorRequest): number => {
  const date = String(headers['x-amz-date'] ?? '');
  return Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
};

/** Signs what was received once more, by AWS's own signer, and compares: whether the client knew the secret. */
export const isSignedWith = async (request: VendorRequest, credentials: S3Credentials): Promise<boolean> => {
  const claim = claimOf(request);
  if (claim === null) return false;
  const url = new URL(request.path, `http://${request.headers.host}`);
  const signer = new SignatureV4({
    credentials,
    region: claim.region,
    service: claim.service,
    sha256: Sha256,
    uriEscapePath: claim.service !== 's3',
    applyChecksum: false,
  });
  const signed = await signer.sign(
    {
      method: request.method,
      protocol: url.protocol,
      hostname: url.hostname,
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      headers: Object.fromEntries(claim.signedHeaders.map((name) => [name, String(request.headers[name] ?? '')])),
      body: request.body,
    },
    { signingDate: new Date(signedAt(request)) },
  );
  return signed.headers.authorization === request.headers.authorization;
};

/** Whether the body is the one that was signed. */
export const isBodySigned = ({ headers, body }: VendorRequest): boolean =>
  headers['x-amz-content-sha256'] === createHash('sha256').update(body).digest('hex');
