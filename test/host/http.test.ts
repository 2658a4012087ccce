import { symlinkSync } from 'node:fs';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startWebHost } from '../../electron/host/web-host.ts';
import { rawRequest } from '../kit/http.ts';
import { openWebHost } from './open-web-host.ts';

const outsideAddress = Object.values(networkInterfaces())
  .flat()
  .find((address) => address?.family === 'IPv4' && !address.internal)?.address;

/** Speaks HTTP by hand, for what no client library would send; resolves with all that came back. */
const speak = (url: string, text: string): Promise<string> =>
  new Promise((resolve) => {
    const said: Buffer[] = [];
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(text));
    socket.on('data', (piece) => said.push(piece));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(Buffer.concat(said).toString('utf8')));
  });

describe('the web host', () => {
  it.skipIf(outsideAddress === undefined)('listens on 127.0.0.1 and on no other address', async () => {
    const { host } = await openWebHost();
    const refused = await new Promise<string | undefined>((resolve) => {
      const socket = connect(host.port, outsideAddress, () => resolve(undefined));
      socket.on('error', (error: NodeJS.ErrnoException) => resolve(error.code));
    });
    expect(refused).toBe('ECONNREFUSED');
  });

  it('says BUSY where another program has the port', async () => {
    const { host, options } = await openWebHost();
    await expect(startWebHost({ ...options, port: host.port })).rejects.toMatchObject({
      code: 'BUSY',
      details: { reason: 'portTaken', params: { port: host.port } },
    });
  });

  it.each(['localhost', 'rebound.example', '127.0.0.1', '127.0.0.1:1', '[::1]'])(
    'answers 421 to a request meant for %s',
    async (name) => {
      const { url, host } = await openWebHost();
      const asked = name.includes(':') || name === '127.0.0.1' ? name : `${name}:${host.port}`;
      expect((await rawRequest(url, { headers: { host: asked } })).status).toBe(421);
    },
  );

  it('gives every answer the policy that keeps the page to itself', async () => {
    const { url } = await openWebHost();
    for (const path of ['', 'assets/main.js', 'healthz', 'missing.js', 'session']) {
      const { headers } = await rawRequest(url + path);
      expect(headers).toMatchObject({
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-store',
      });
      expect(headers['content-security-policy']).toMatch(
        /^default-src 'none'; script-src 'self'; style-src 'self'( 'nonce-[\w-]{22}')?; font-src 'self'; img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'$/,
      );
    }
  });

  it('writes the nonce of the policy into the page, another one on every load', async () => {
    const { url } = await openWebHost();
    const loads = await Promise.all([
      rawRequest(url),
      rawRequest(`${url}launch`),
      rawRequest(`${url}organisations/acme`),
    ]);
    const nonces = loads.map(({ headers, body }) => {
      const [, nonce = ''] = /nonce="([^"]+)"/.exec(body) ?? [];
      expect(headers['content-security-policy']).toContain(`'nonce-${nonce}'`);
      return nonce;
    });
    expect(new Set(nonces).size).toBe(loads.length);
  });

  it('serves a built file by GET, and its head alone by HEAD', async () => {
    const { url } = await openWebHost();
    const got = await rawRequest(`${url}assets/main.js`);
    expect(got).toMatchObject({ status: 200, body: 'export {};' });
    expect(got.headers['content-type']).toBe('text/javascript; charset=utf-8');
    const head = await rawRequest(`${url}assets/main.js`, { method: 'HEAD' });
    expect(head).toMatchObject({ status: 200, body: '' });
    expect(head.headers['content-length']).toBe('10');
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s of a file', async (method) => {
    const { url } = await openWebHost();
    expect((await rawRequest(url, { method })).status).toBe(405);
  });

  it.each([
    '/../vault.json',
    '/assets/../../vault.json',
    '/..%2fvault.json',
    '/%2e%2e/vault.json',
    '//vault.json',
    '/assets/main.js.map',
    '/assets/main.js%00.html',
    '/constructor.js',
  ])('has nothing at %s', async (path) => {
    const { url, host } = await openWebHost();
    const said = await speak(url, `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\nConnection: close\r\n\r\n`);
    expect(said).toMatch(/^HTTP\/1.1 40[04] /);
    expect(said).not.toContain('not a page');
  });

  it('does not serve a file a link in the page folder leads out to', async () => {
    const { options } = await openWebHost();
    symlinkSync(join(options.paths.dataDir, 'vault.json'), join(options.pageDir, 'assets', 'link.json'));
    const again = await startWebHost(options);
    expect((await rawRequest(`${again.url}assets/link.json`)).status).toBe(404);
    await again.close();
  });

  it('hangs up on headers that never end', { timeout: 20_000 }, async () => {
    const { url, host } = await openWebHost();
    expect(await speak(url, `GET / HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\nX-Slow: `)).toMatch(/^HTTP\/1.1 408 /);
  });

  it('refuses headers over their cap', async () => {
    const { url, host } = await openWebHost();
    const headers = `Host: 127.0.0.1:${host.port}\r\nX-Big: ${'x'.repeat(17 * 1024)}`;
    expect(await speak(url, `GET / HTTP/1.1\r\n${headers}\r\n\r\n`)).toMatch(/^HTTP\/1.1 431 /);
  });
});
