import { describe, expect, it } from 'vitest';
import { openWebHost } from '../host/open-web-host.ts';
import { rawRequest } from '../kit/http.ts';
import { postToken, readLaunchToken } from '../kit/tab.ts';
import { requestOf, speak, statusesOf } from './raw-http.ts';

/** Status of one hand-written request; `PORT` in a line stands for the host's own. */
async function statusOf(lines: readonly string[], body?: string): Promise<readonly number[]> {
  const { url, host } = await openWebHost();
  const said = await speak(
    url,
    requestOf(
      lines.map((line) => line.replaceAll('PORT', String(host.port))),
      body,
    ),
  );
  expect(said).toMatch(/^HTTP\/1\.1 \d{3} /);
  expect(said.toLowerCase()).toContain("content-security-policy: default-src 'none'");
  return statusesOf(said);
}

const upgrade = [
  'GET /rpc HTTP/1.1',
  'Host: 127.0.0.1:PORT',
  'Connection: Upgrade',
  'Upgrade: websocket',
  'Sec-WebSocket-Version: 13',
  'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
];

describe('a Host that only looks like the own one', () => {
  it.each([
    ['with a dot after it', 'Host: 127.0.0.1.:PORT'],
    ['in decimal', 'Host: 2130706433:PORT'],
    ['in hex', 'Host: 0x7f000001:PORT'],
    ['in octal', 'Host: 0177.0.0.1:PORT'],
    ['shortened', 'Host: 127.1:PORT'],
    ['as IPv6', 'Host: [::ffff:127.0.0.1]:PORT'],
    ['with a user before it', 'Host: 127.0.0.1:PORT@evil.example'],
    ['with a port of other digits', 'Host: 127.0.0.1:0PORT'],
    ['by name in upper case', 'Host: LOCALHOST:PORT'],
    ['with another after a comma', 'Host: 127.0.0.1:PORT, evil.example'],
    ['without its port', 'Host: 127.0.0.1'],
    ['that is empty', 'Host:'],
  ])('%s is refused', async (_name, line) => {
    expect(await statusOf(['GET /healthz HTTP/1.1', line])).toEqual([421]);
  });

  it.each([
    ['the own one first', ['Host: 127.0.0.1:PORT', 'Host: evil.example']],
    ['the own one last', ['Host: evil.example', 'Host: 127.0.0.1:PORT']],
    ['the own one twice', ['Host: 127.0.0.1:PORT', 'host: 127.0.0.1:PORT']],
  ])('is refused where there are two, %s', async (_name, lines) => {
    expect(await statusOf(['GET /healthz HTTP/1.1', ...lines])).toEqual([421]);
    expect(await statusOf([...upgrade, 'Origin: http://127.0.0.1:PORT', 'Host: evil.example'])).toEqual([421]);
  });

  it.each([' HTTP/1.1', ' HTTP/1.0', ''])('is missing: GET /healthz%s is refused', async (version) => {
    expect(await statusOf([`GET /healthz${version}`])).toEqual([421]);
  });

  it('is not taken from an absolute target', async () => {
    expect(await statusOf(['GET http://127.0.0.1:PORT/healthz HTTP/1.1', 'Host: 127.0.0.1:PORT'])).toEqual([400]);
    expect(await statusOf(['GET http://127.0.0.1:PORT/healthz HTTP/1.1', 'Host: evil.example'])).toEqual([421]);
  });
});

describe('an Origin that only looks like the own one', () => {
  const forged = [
    'null',
    'http://127.0.0.1:PORT/',
    'http://127.0.0.1:PORT.evil.example',
    'http://127.0.0.1:PORT@evil.example',
    'http://user@127.0.0.1:PORT',
    'HTTP://127.0.0.1:PORT',
    'https://127.0.0.1:PORT',
    'http://127.0.0.1:1',
    'http://127.0.0.1',
    'http://localhost:PORT',
    'http://127.1:PORT',
    'http://127.0.0.1:PORT, http://127.0.0.1:PORT',
    '',
  ];

  it.each(forged)('%j opens no socket', async (origin) => {
    expect(await statusOf([...upgrade, `Origin: ${origin}`])).toEqual([403]);
  });

  it.each(forged)('%j exchanges no launch', async (origin) => {
    const { host, url } = await openWebHost();
    const token = readLaunchToken(await host.mintLaunch());
    expect((await postToken(url, token, { origin: origin.replaceAll('PORT', String(host.port)) })).status).toBe(403);
    expect((await postToken(url, token)).status).toBe(200);
  });

  it('that is missing opens no socket, nor does the right one beside a wrong one', async () => {
    expect(await statusOf(upgrade)).toEqual([403]);
    const two = ['Origin: http://127.0.0.1:PORT', 'Origin: http://evil.example'];
    expect(await statusOf([...upgrade, ...two])).toEqual([403]);
  });
});

describe('a request cut two ways', () => {
  const post = ['POST /session HTTP/1.1', 'Host: 127.0.0.1:PORT'];
  const smuggled = 'GET /healthz HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n\r\n';

  it.each([
    ['both lengths', [...post, 'Content-Length: 4', 'Transfer-Encoding: chunked'], `0\r\n\r\n${smuggled}`],
    ['two lengths', [...post, 'Content-Length: 0', 'Content-Length: 44'], smuggled],
    ['a length with a sign', [...post, 'Content-Length: +0'], smuggled],
    ['an encoding nobody knows', [...post, 'Transfer-Encoding: xchunked'], `0\r\n\r\n${smuggled}`],
    ['two encodings', [...post, 'Transfer-Encoding: chunked, identity'], `0\r\n\r\n${smuggled}`],
    ['a space before the colon', [...post, 'Content-Length : 0'], smuggled],
    ['a folded header', [...post, 'X-A: b', ' c: d'], smuggled],
    ['a chunk size that is none', [...post, 'Transfer-Encoding: chunked'], `0x1\r\nA\r\n0\r\n\r\n${smuggled}`],
    ['a NUL in a header', [...post, 'X-A: b\0c'], smuggled],
  ])('%s: is one refusal, and nothing in it is answered as another', async (_name, lines, body) => {
    const [first, ...others] = await statusOf(lines, body);
    expect([400, 403]).toContain(first);
    expect(others).toEqual([]);
  });

  it.each([
    ['bare line feeds', 'GET /healthz HTTP/1.1\nHost: 127.0.0.1:PORT\n\n'],
    ['one bare line feed', 'GET /healthz HTTP/1.1\r\nX-A: b\nHost: 127.0.0.1:PORT\r\n\r\n'],
    ['bare carriage returns', 'GET /healthz HTTP/1.1\rHost: 127.0.0.1:PORT\r\r'],
    ['HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
    ['TLS', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
    ['a method nobody knows', 'LAUNCH / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n\r\n'],
  ])('%s: is no request', async (_name, text) => {
    const { url, host } = await openWebHost();
    const said = await speak(url, text.replaceAll('PORT', String(host.port)));
    expect(statusesOf(said)).toEqual([400]);
    expect(said).toContain("frame-ancestors 'none'");
  });

  it('opens no tunnel', async () => {
    const { url, host } = await openWebHost();
    const said = await speak(url, `CONNECT 127.0.0.1:${host.port} HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\n\r\n`);
    expect(said).toBe('');
  });
});

describe('a body', () => {
  it('far over its cap is answered, not cut off', async () => {
    const { url, log } = await openWebHost();
    const headers = { origin: new URL(url).origin, 'content-type': 'application/json' };
    const body = 'x'.repeat(4_000_000);
    expect((await rawRequest(`${url}session`, { method: 'POST', headers, body })).status).toBe(413);
    expect(log.lines).toEqual([]);
  });

  it('holding what pollutes an object is no launch', async () => {
    const { url } = await openWebHost();
    const headers = { origin: new URL(url).origin, 'content-type': 'application/json' };
    const body = '{"token": "x", "__proto__": {"polluted": true}}';
    expect((await rawRequest(`${url}session`, { method: 'POST', headers, body })).status).toBe(403);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

it('a refused upgrade has the headers every answer has', async () => {
  for (const line of ['Origin: http://evil.example', 'Origin: http://127.0.0.1:PORT\r\nSec-WebSocket-Key: short']) {
    const { url, host } = await openWebHost();
    const lines = upgrade.filter((each) => !each.startsWith('Sec-WebSocket-Key') || !line.includes('Key'));
    const said = await speak(url, requestOf([...lines, line].map((each) => each.replaceAll('PORT', `${host.port}`))));
    expect(said).toMatch(/^HTTP\/1\.1 40[03] /);
    for (const header of ['content-security-policy', 'cache-control: no-store', 'x-content-type-options: nosniff']) {
      expect(said.toLowerCase()).toContain(header);
    }
  }
});
