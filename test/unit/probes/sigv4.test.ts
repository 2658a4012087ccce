import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HttpRequest } from '../../../electron/probes/kit/http.ts';
import { s3Request } from '../../../electron/probes/kit/s3-request.ts';
import { signV4 } from '../../../electron/probes/kit/sigv4.ts';
import { isBodySigned, isSignedWith } from '../../kit/servers/s3-signature.ts';

/** The key, moment and requests of AWS's own documentation (S3 API, "Examples: Signature Calculations"). */
const key = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' };
const now = Date.UTC(2013, 4, 24);
const scope = { region: 'us-east-1', service: 's3', now } as const;
const published = [
  [
    'an object',
    '/test.txt',
    { range: 'bytes=0-9' },
    'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
  ],
  ['a setting', '/?lifecycle', {}, 'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543'],
  ['a list', '/?max-keys=2&prefix=J', {}, '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7'],
] as const;

const asReceived = ({ method, url, headers, body = '' }: HttpRequest) => ({
  method,
  path: url.pathname + url.search,
  headers: { ...headers, host: url.host },
  body,
});

describe('a signature', () => {
  it.each(published)('is the one AWS publishes for %s', (_, path, headers, signature) => {
    const url = new URL(`https://examplebucket.s3.amazonaws.com${path}`);
    const { authorization } = signV4({ method: 'GET', url, headers }, key, scope).headers;
    expect(authorization).toContain(`Credential=${key.accessKeyId}/20130524/us-east-1/s3/aws4_request, `);
    expect(authorization?.endsWith(`Signature=${signature}`)).toBe(true);
  });

  it("is what AWS's signer makes of any object, version, body and token", async () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((text) => !/^\.{1,2}$/.test(text));
    const token = fc.stringMatching(/^[A-Za-z0-9+/=]{1,40}$/);
    await fc.assert(
      fc.asyncProperty(name, fc.string({ unit: 'grapheme' }), token, async (object, text, sessionToken) => {
        const credentials = { ...key, sessionToken };
        const store = {
          key: credentials,
          region: 'sa-east-1',
          endpoint: new URL('https://store.example:9000/s3/'),
          bucket: 'cliente-arquivos',
          pathStyle: true,
          ca: [],
        };
        const request = s3Request(store, { method: 'PUT', object, query: { versionId: text }, body: text }, now);
        const received = asReceived(request);
        expect(await isSignedWith(received, credentials)).toBe(true);
        expect(isBodySigned(received)).toBe(true);
        expect(await isSignedWith(received, { ...credentials, secretAccessKey: 'another' })).toBe(false);
        expect(await isSignedWith({ ...received, method: 'GET' }, credentials)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});
