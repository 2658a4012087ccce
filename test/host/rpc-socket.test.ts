import { describe, expect, it } from 'vitest';
import type { WebSocket } from 'ws';
import { createPipeClient } from '../../electron/core/transport/pipe-client.ts';
import { createWsPipe } from '../../electron/core/transport/ws-pipe.ts';
import type { AppContract } from '../../shared/contract/index.ts';
import { eventually } from '../kit/eventually.ts';
import { closeCode, connectTab, launchTab, openSocket, upgradeStatus } from '../kit/tab.ts';
import { openWebHost } from './open-web-host.ts';

async function launched() {
  const opened = await openWebHost();
  return { ...opened, tab: await launchTab(opened.url, await opened.host.mintLaunch()) };
}

/** The name `app.info` has in the scripted engine: the session it was called in. */
async function sessionOf(socket: WebSocket): Promise<string> {
  const client = createPipeClient<AppContract>(createWsPipe(socket));
  return (await client.app.info({})).name;
}

describe('the upgrade', () => {
  it('is let in with own host, own origin and a known cookie', async () => {
    const { url, tab } = await launched();
    expect(await upgradeStatus(openSocket(url, tab.cookie))).toBe(101);
  });

  it.each([
    ['a foreign origin', 403, { origin: 'http://evil.example' }],
    ['the same host on another port', 403, { origin: 'http://127.0.0.1:1' }],
    ['a name that was made to resolve here', 421, { headers: { host: 'rebound.example' } }],
  ])('is refused with %s', async (_name, status, options) => {
    const { url, tab } = await launched();
    expect(await upgradeStatus(openSocket(url, tab.cookie, options))).toBe(status);
  });

  it('is refused anywhere but at its path', async () => {
    const { url, tab } = await launched();
    expect(await upgradeStatus(openSocket(url, tab.cookie, { path: '/session' }))).toBe(404);
  });

  it('takes away cookies of tabs that are no more', async () => {
    const { url, host, tab } = await launched();
    const stale = `chaveiro-${host.port}-018f0000-0000-7000-8000-000000000000`;
    const socket = openSocket(url, `${tab.cookie}; ${stale}=x`);
    const cookies = await new Promise((resolve) => {
      socket.once('upgrade', (answer) => resolve(answer.headers['set-cookie']));
    });
    expect(cookies).toEqual([`${stale}=; Max-Age=0; Path=/rpc; HttpOnly; SameSite=Strict`]);
  });
});

describe('the first frame', () => {
  it.each([
    ['no cookie', ''],
    ["another port's cookie", 'chaveiro-1-018f0000-0000-7000-8000-000000000000=x'],
  ])('is not even waited for with %s', async (_name, cookie) => {
    const { url } = await launched();
    expect(await closeCode(openSocket(url, cookie))).toBe(4003);
  });

  it.each([
    ['the secret of nobody', (shown: object) => JSON.stringify({ ...shown, secret: 'x'.repeat(43) })],
    [
      'another session',
      (shown: object) => JSON.stringify({ ...shown, session: '018f0000-0000-7000-8000-000000000000' }),
    ],
    ['more than is asked', (shown: object) => JSON.stringify({ ...shown, more: 1 })],
    ['no JSON', () => 'hello'],
    ['a call before any secret', () => JSON.stringify({ i: '1', p: { u: '/app/info', b: { json: {} } } })],
    ['bytes', () => Buffer.from([1, 2, 3])],
  ])('is refused for good when it holds %s', async (_name, make) => {
    const { url, tab } = await launched();
    const socket = openSocket(url, tab.cookie);
    socket.once('open', () => socket.send(make(tab.answer)));
    expect(await closeCode(socket)).toBe(4003);
  });

  it("is refused with one tab's cookie and another tab's secret", async () => {
    const { url, host, tab } = await launched();
    const other = await launchTab(url, await host.mintLaunch());
    const socket = openSocket(url, other.cookie);
    socket.once('open', () => socket.send(JSON.stringify(tab.answer)));
    expect(await closeCode(socket)).toBe(4003);
  });

  it('is waited for five seconds', async () => {
    const { url, tab, clock } = await launched();
    const socket = openSocket(url, tab.cookie);
    expect(await upgradeStatus(socket)).toBe(101);
    await eventually(() => expect(clock.pending()).toBe(3));
    await clock.advance(5_000);
    expect(await closeCode(socket)).toBe(1006);
  });
});

describe('a connected tab', () => {
  it('is served with a session of its own', async () => {
    const { url, host, tab } = await launched();
    const other = await launchTab(url, await host.mintLaunch());
    const names = await Promise.all([tab, other].map(async (each) => sessionOf(await connectTab(url, each))));
    expect(names).toEqual([tab.answer.session, other.answer.session]);
    expect(names[0]).not.toBe(names[1]);
  });

  it.each([
    ['no message', 'garbage', 1008],
    ['larger than a frame may be', 'x'.repeat(1024 * 1024 + 1), 1009],
  ])('is cut off when it sends what is %s', async (_name, frame, code) => {
    const { url, tab } = await launched();
    const socket = await connectTab(url, tab);
    const closed = closeCode(socket);
    socket.send(frame);
    expect(await closed).toBe(code);
  });

  it('keeps its session through a reload and loses it thirty seconds after its socket', async () => {
    const { url, tab, engine, clock } = await launched();
    (await connectTab(url, tab)).close();
    await eventually(() => expect(clock.pending()).toBe(2));
    await clock.advance(29_999);
    const again = await connectTab(url, tab);
    await clock.advance(60_000);
    expect(engine.closedSessions).toEqual([]);
    again.close();
    await eventually(() => expect(clock.pending()).toBe(2));
    await clock.advance(30_000);
    expect(engine.closedSessions).toEqual([tab.answer.session]);
  });

  it('may come back to a locked vault for half a day, then needs a new launch', async () => {
    const { url, tab, clock } = await launched();
    await clock.advance(11 * 60 * 60_000);
    const socket = await connectTab(url, tab);
    socket.close();
    await eventually(() => expect(clock.pending()).toBe(2));
    await clock.advance(12 * 60 * 60_000);
    expect(await closeCode(openSocket(url, tab.cookie))).toBe(4003);
  });

  it('gives way to newer ones when there are too many, those that are away first', async () => {
    const { url, host, clock, tab: oldest } = await launched();
    const connected = await connectTab(url, oldest);
    const away = await launchTab(url, await host.mintLaunch());
    for (let more = 0; more < 31; more += 1) {
      await clock.advance(3_000);
      await launchTab(url, await host.mintLaunch());
    }
    expect(connected.readyState).toBe(1);
    expect(await closeCode(openSocket(url, away.cookie))).toBe(4003);
  });

  it('gives way to its own duplicate', async () => {
    const { url, tab, engine, clock } = await launched();
    const first = await connectTab(url, tab);
    const replaced = closeCode(first);
    const second = await connectTab(url, tab);
    expect(await replaced).toBe(4001);
    await clock.advance(29_000);
    expect(second.readyState).toBe(1);
    expect(engine.closedSessions).toEqual([]);
  });

  it('is let go when it no longer answers pings', async () => {
    const { url, tab, clock } = await launched();
    const socket = await connectTab(url, tab);
    const closed = closeCode(socket);
    socket.pause();
    await clock.advance(60_000);
    socket.resume();
    expect(await closed).toBe(1006);
  });

  it('learns that the host goes away, and its session ends', async () => {
    const { url, tab, host, engine } = await launched();
    const closed = closeCode(await connectTab(url, tab));
    await host.close();
    expect(await closed).toBe(1001);
    expect(engine.closedSessions).toEqual([tab.answer.session]);
  });

  it('cannot keep the host from closing', async () => {
    const { url, tab, host, clock } = await launched();
    const socket = await connectTab(url, tab);
    socket.pause();
    const closed = host.close();
    await clock.advance(1_000);
    await expect(closed).resolves.toBeUndefined();
    socket.terminate();
  });
});
