import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { WebSocket } from 'ws';
import { createPipeClient } from '../../electron/core/transport/pipe-client.ts';
import { createWsPipe } from '../../electron/core/transport/ws-pipe.ts';
import { startWebHost } from '../../electron/host/web-host.ts';
import type { AppContract } from '../../shared/contract/index.ts';
import { openWebHost } from '../host/open-web-host.ts';
import { eventually } from '../kit/eventually.ts';
import { rawRequest } from '../kit/http.ts';
import { connectTab, launchTab, postToken, readLaunchToken } from '../kit/tab.ts';
import { heldBytes } from './held-memory.ts';
import { ended, openBytes, speak, statusesOf } from './raw-http.ts';

type Options = Parameters<typeof openWebHost>[0];

/** A host with a tab that is connected and asks something when told to. */
async function hostWithTab(options: Options = {}) {
  const opened = await openWebHost(options);
  const tab = await launchTab(opened.url, await opened.host.mintLaunch());
  const client = clientOf(await connectTab(opened.url, tab));
  return { ...opened, tab, ask: () => client.app.info({}) };
}

const clientOf = (socket: WebSocket) => createPipeClient<AppContract>(createWsPipe(socket));

const isHealthy = async (url: string): Promise<void> => {
  expect((await rawRequest(`${url}healthz`)).status).toBe(200);
};

const crowd = async (url: string, size: number): Promise<readonly Socket[]> => {
  const sockets = Array.from({ length: size }, () => openBytes(url));
  await Promise.all(sockets.map((socket) => Promise.race([once(socket, 'connect'), once(socket, 'close')])));
  return sockets;
};

const leave = async (sockets: readonly Socket[]): Promise<void> => {
  await Promise.all(
    sockets.map(async (socket) => {
      const closed = socket.closed ? null : once(socket, 'close');
      socket.destroy();
      await closed;
    }),
  );
};

describe('a thousand connections at once', () => {
  it('do not disturb the tab that is there, and leave nothing behind', async () => {
    const { url, ask } = await hostWithTab();
    const flood = async () => {
      const sockets = await crowd(url, 1_000);
      for (const socket of sockets) socket.write('GET /healthz HTTP/1.1\r\nX-Slow: ');
      expect((await ask()).version).toBe('0.0.0');
      await leave(sockets);
      await eventually(() => isHealthy(url));
    };
    await flood();
    const before = await heldBytes();
    for (let round = 0; round < 3; round += 1) await flood();
    expect((await heldBytes()) - before).toBeLessThan(8 * 1024 * 1024);
  });

  it('are no more than the host has places for', async () => {
    const { url } = await openWebHost({ maxConnections: 20 });
    const sockets = await crowd(url, 100);
    for (const socket of sockets) socket.resume();
    await eventually(() => expect(sockets.filter((socket) => !socket.closed)).toHaveLength(20));
    await leave(sockets);
    await eventually(() => isHealthy(url));
  });
});

describe('the places of the host are free again soon', () => {
  const limits = { maxConnections: 4, headersMs: 200, requestMs: 300, checkTimeoutsMs: 50 };

  it.each([
    ['headers that come byte by byte', 'GET / HTTP/1.1\r\nX-Slow: ', 'x'],
    ['a body that comes byte by byte', 'POST /session HTTP/1.1\r\nORIGINContent-Length: 900\r\n\r\n', ' '],
    [
      'a chunked body that never ends',
      'POST /session HTTP/1.1\r\nORIGINTransfer-Encoding: chunked\r\n\r\n',
      '1\r\nx\r\n',
    ],
    ['nothing at all', '', ''],
  ])('after %s', async (_name, head, drip) => {
    const { url, log } = await openWebHost(limits);
    const { origin, host } = new URL(url);
    const begin = head.replace('ORIGIN', `Host: ${host}\r\nOrigin: ${origin}\r\nContent-Type: application/json\r\n`);
    const sockets = await crowd(url, 4);
    for (const socket of sockets) socket.write(begin);
    const dripping = setInterval(() => sockets.map((socket) => socket.write(drip)), 20);
    await Promise.all(sockets.map(ended));
    clearInterval(dripping);
    await isHealthy(url);
    expect(log.lines).toEqual([]);
  });

  it('and whoever was too slow is told so, with the headers every answer has', async () => {
    const { url } = await openWebHost(limits);
    const { origin, host } = new URL(url);
    const lines = [`Host: ${host}`, `Origin: ${origin}`, 'Content-Type: application/json', 'Content-Length: 9', '', ''];
    const said = await speak(url, ['POST /session HTTP/1.1', ...lines].join('\r\n'));
    expect(statusesOf(said)).toEqual([408]);
    expect(said).toContain("default-src 'none'");
  });

  it('after refused upgrades whose other end never hangs up', async () => {
    const { url } = await openWebHost(limits);
    const { host } = new URL(url);
    const sockets = await crowd(url, 4);
    for (const socket of sockets) {
      socket.write(`GET /rpc HTTP/1.1\r\nHost: ${host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`);
    }
    await eventually(() => isHealthy(url));
  });

  it('after answers that nobody reads', async () => {
    const { options } = await openWebHost();
    writeFileSync(join(options.pageDir, 'assets', 'large.js'), Buffer.alloc(24 * 1024 * 1024, 0x20));
    const host = await startWebHost({ ...options, limits: { maxConnections: 4 } });
    const sockets = await crowd(host.url, 4);
    for (const socket of sockets) {
      socket.pause();
      socket.write(`GET /assets/large.js HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\n\r\n`);
    }
    await eventually(() => expect(options.clock.pending()).toBe(4));
    await expect(rawRequest(`${host.url}healthz`)).rejects.toThrow();
    await options.clock.advance(30_000);
    await Promise.all(sockets.map(ended));
    expect(sockets.every(({ bytesRead }) => bytesRead < 24 * 1024 * 1024)).toBe(true);
    await eventually(() => isHealthy(host.url));
    await host.close();
  });
});

it('guesses at a token, many at a time, find nothing and stop being heard', async () => {
  const { host, url, clock } = await openWebHost();
  const token = readLaunchToken(await host.mintLaunch());
  const guesses = Array.from({ length: 400 }, (_, number) => `${token.slice(0, -2)}${String(number).slice(-2)}!`);
  const statuses: number[] = [];
  for (let at = 0; at < guesses.length; at += 100) {
    const some = await Promise.all(guesses.slice(at, at + 100).map((guess) => postToken(url, guess)));
    statuses.push(...some.map(({ status }) => status));
  }
  expect(statuses.filter((status) => status === 403)).toHaveLength(30);
  expect(statuses.filter((status) => status === 429)).toHaveLength(370);
  await clock.advance(60_000);
  expect((await postToken(url, token)).status).toBe(200);
});
