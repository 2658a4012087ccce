import { existsSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rawRequest } from '../kit/http.ts';
import { launchTab, postToken, readLaunchToken } from '../kit/tab.ts';
import { openWebHost } from './open-web-host.ts';

describe('a launch', () => {
  it('reaches the browser through a file only its owner can read, in the fragment of the address', async () => {
    const { host } = await openWebHost();
    const file = await host.mintLaunch();
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, 'utf8')).toContain(`url=${host.url}launch#`);
    expect(Buffer.from(readLaunchToken(file), 'base64url')).toHaveLength(32);
  });

  it('is exchanged once, for a cookie no script can read and a secret, and its file is gone', async () => {
    const { host, url, log } = await openWebHost();
    const file = await host.mintLaunch();
    const token = readLaunchToken(file);
    const answer = await postToken(url, token);
    expect(answer.status).toBe(200);
    expect(Object.keys(JSON.parse(answer.body)).sort()).toEqual(['secret', 'session']);
    expect(answer.headers['set-cookie']?.[0]).toMatch(
      new RegExp(
        `^chaveiro-${host.port}-[0-9a-f-]{36}=[\\w-]{43}; Max-Age=43200; Path=/rpc; HttpOnly; SameSite=Strict$`,
      ),
    );
    expect(existsSync(file)).toBe(false);
    expect((await postToken(url, token)).status).toBe(403);
    expect(log.text()).not.toContain(token);
  });

  it('is dead after ten minutes', async () => {
    const { host, url, clock } = await openWebHost();
    const token = readLaunchToken(await host.mintLaunch());
    await clock.advance(10 * 60_000);
    expect((await postToken(url, token)).status).toBe(403);
  });

  it('outlives a newer one, whose file it leaves alone', async () => {
    const { host, url } = await openWebHost();
    const older = readLaunchToken(await host.mintLaunch());
    const file = await host.mintLaunch();
    expect((await postToken(url, older)).status).toBe(200);
    expect((await launchTab(url, file)).cookie).not.toBe('');
  });

  it.each([
    ['another origin', { origin: 'http://evil.example' }],
    ['the same host on another port', { origin: 'http://127.0.0.1:1' }],
    ['the same host by name', { origin: 'http://localhost' }],
    ['an opaque origin', { origin: 'null' }],
  ])('is refused to %s, and stays good', async (_name, headers) => {
    const { host, url } = await openWebHost();
    const token = readLaunchToken(await host.mintLaunch());
    expect((await postToken(url, token, headers)).status).toBe(403);
    expect((await postToken(url, token)).status).toBe(200);
  });

  it('is refused without an Origin, to a form, and to GET', async () => {
    const { host, url } = await openWebHost();
    const token = readLaunchToken(await host.mintLaunch());
    const body = JSON.stringify({ token });
    const json = { 'content-type': 'application/json' };
    expect((await rawRequest(`${url}session`, { method: 'POST', headers: json, body })).status).toBe(403);
    expect((await postToken(url, token, { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await rawRequest(`${url}session?token=${token}`)).status).toBe(405);
  });

  it.each([
    ['no JSON', 'token', 403],
    ['another shape', '{"token": 1}', 403],
    ['more than a token needs', `{"token": "${'x'.repeat(2_000)}"}`, 413],
  ])('refuses a body that is %s', async (_name, body, status) => {
    const { url } = await openWebHost();
    const headers = { origin: new URL(url).origin, 'content-type': 'application/json' };
    expect((await rawRequest(`${url}session`, { method: 'POST', headers, body })).status).toBe(status);
  });

  it('cannot be guessed at without end: after thirty tries a minute even the right token waits', async () => {
    const { host, url, clock } = await openWebHost();
    const token = readLaunchToken(await host.mintLaunch());
    for (let tried = 0; tried < 30; tried += 1) expect((await postToken(url, `wrong-${tried}`)).status).toBe(403);
    expect((await postToken(url, token)).status).toBe(429);
    await clock.advance(60_000);
    expect((await postToken(url, token)).status).toBe(200);
  });

  it('leaves no file behind when the host closes', async () => {
    const { host } = await openWebHost();
    const file = await host.mintLaunch();
    await host.close();
    expect(existsSync(file)).toBe(false);
  });
});
