import { describe, expect, it, onTestFinished } from 'vitest';
import { createPipeClient } from '../../electron/core/transport/pipe-client.ts';
import { createWsPipe } from '../../electron/core/transport/ws-pipe.ts';
import { startWebHost } from '../../electron/host/web-host.ts';
import type { AppContract } from '../../shared/contract/index.ts';
import { openWebHost } from '../host/open-web-host.ts';
import { eventually } from '../kit/eventually.ts';
import { seededRandom } from '../kit/random.ts';
import { closeCode, connectTab, launchTab, openSocket } from '../kit/tab.ts';
import { heldBytes } from './held-memory.ts';
import { opcodes, openRawTab, openRawWebSocket, type RawFrame } from './raw-web-socket.ts';

const { continuation, text, bytes, ping } = opcodes;
const mebibyte = 1024 * 1024;

async function launched() {
  const opened = await openWebHost();
  const launch = async () => launchTab(opened.url, await opened.host.mintLaunch());
  return { ...opened, launch, tab: await launch() };
}

/** A tab's connection where frames are bytes, and a second tab that tells whether the host still serves. */
async function rawTab(headers?: string) {
  const opened = await launched();
  const client = createPipeClient<AppContract>(createWsPipe(await connectTab(opened.url, await opened.launch())));
  const raw = await openRawTab(opened.url, opened.tab, headers);
  return { ...opened, raw, stillServes: async () => (await client.app.info({})).version === '0.0.0' };
}

/** A call as the page's client writes it. */
const callOf = (id: string, route: string, input: object = {}): string =>
  JSON.stringify({ i: id, p: { u: route, b: { json: input } } });

describe('a frame no browser would send ends the connection that sent it, and no other', () => {
  const call = callOf('1', '/app/info');
  const wrong: readonly (readonly [string, number | null, readonly RawFrame[]])[] = [
    ['the first reserved bit, which says compressed', 1002, [{ opcode: text, payload: call, reserved: 4 }]],
    ['the second reserved bit', 1002, [{ opcode: text, payload: call, reserved: 2 }]],
    ['the third reserved bit', 1002, [{ opcode: text, payload: call, reserved: 1 }]],
    ['no mask', 1002, [{ opcode: text, payload: call, masked: false }]],
    ['a reserved kind', 1002, [{ opcode: 3, payload: call }]],
    ['a reserved kind of control', 1002, [{ opcode: 11 }]],
    ['a continuation of nothing', 1002, [{ opcode: continuation, payload: call }]],
    [
      'a message within a message',
      1002,
      [
        { opcode: text, fin: false, payload: '{' },
        { opcode: text, payload: call },
      ],
    ],
    ['a ping in pieces', 1002, [{ opcode: ping, fin: false }]],
    ['a ping over 125 bytes', 1002, [{ opcode: ping, payload: 'x'.repeat(126) }]],
    ['text that is not UTF-8', 1007, [{ opcode: text, payload: Buffer.from([0x22, 0xc3, 0x28, 0x22]) }]],
    ['text with half of a surrogate pair', 1007, [{ opcode: text, payload: Buffer.from([0x22, 0xed, 0xa0, 0x80]) }]],
    ['a close code that is none', 1002, [{ opcode: opcodes.close, payload: Buffer.from([0, 5]) }]],
    ['a close of one byte', 1002, [{ opcode: opcodes.close, payload: 'x' }]],
  ];

  it.each(wrong)('%s', async (_name, code, frames) => {
    const { raw, stillServes } = await rawTab();
    for (const frame of frames) raw.send(frame);
    expect(await raw.closeCode()).toBe(code);
    expect(await stillServes()).toBe(true);
  });

  it('a length that does not fit a number', async () => {
    const { raw, stillServes } = await rawTab();
    raw.socket.write(Buffer.from([0x82, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0]));
    expect(await raw.closeCode()).toBe(1009);
    expect(await stillServes()).toBe(true);
  });

  it('pieces that together are larger than a frame may be', async () => {
    const { raw, stillServes } = await rawTab();
    const payload = 'x'.repeat(mebibyte / 16);
    raw.send({ opcode: text, fin: false, payload });
    for (let sent = 0; sent < 16; sent += 1) raw.send({ opcode: continuation, fin: false, payload });
    expect(await raw.closeCode()).toBe(1009);
    expect(await stillServes()).toBe(true);
  });

  it('pieces of one byte without end', async () => {
    const { raw, stillServes } = await rawTab();
    raw.send({ opcode: bytes, fin: false, payload: 'x' });
    for (let sent = 0; sent < 20_000; sent += 1) raw.send({ opcode: continuation, fin: false, payload: 'x' });
    expect(await raw.closeCode()).toBe(1008);
    expect(await stillServes()).toBe(true);
  });
});

describe('compression', () => {
  it('is not agreed to, however it is offered: a small frame could hold a large one', async () => {
    const { raw } = await rawTab('Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n');
    expect(raw.head.toLowerCase()).not.toContain('sec-websocket-extensions');
    raw.send({ opcode: text, reserved: 4, payload: Buffer.from('aa56ca48cdc9c95728cf2fca49010000', 'hex') });
    expect(await raw.closeCode()).toBe(1002);
  });
});

describe('many frames', () => {
  it('ten thousand that mean nothing are nothing', async () => {
    const { raw, stillServes } = await rawTab();
    const abort = JSON.stringify({ i: 'nobody', t: 4 });
    for (let sent = 0; sent < 10_000; sent += 1) raw.send({ opcode: text, payload: abort });
    raw.send({ opcode: text, payload: callOf('last', '/app/info') });
    await eventually(() => expect(raw.heard()).toHaveLength(2));
    expect(raw.heard()[1]?.payload.toString()).toContain('"i":"last"');
    expect(await stillServes()).toBe(true);
  });

  it('ten thousand that are no messages end it at the first', async () => {
    const { raw, log } = await rawTab();
    for (let sent = 0; sent < 10_000; sent += 1) raw.send({ opcode: text, payload: '1' });
    expect(await raw.closeCode()).toBe(1008);
    expect(log.lines).toHaveLength(1);
  });

  it('pings are answered, and end the connection of whoever does not read the answers', async () => {
    const { raw, stillServes } = await rawTab();
    raw.send({ opcode: ping, payload: 'are you there' });
    await eventually(() => expect(raw.heard().at(-1)?.payload.toString()).toBe('are you there'));
    raw.socket.pause();
    const before = await heldBytes();
    const payload = 'x'.repeat(125);
    const gone = new Promise((resolve) => raw.socket.once('error', resolve));
    const flood = setInterval(() => {
      for (let sent = 0; sent < 2_000; sent += 1) raw.send({ opcode: ping, payload });
    }, 1);
    await gone;
    clearInterval(flood);
    expect((await heldBytes()) - before).toBeLessThan(16 * mebibyte);
    expect(await stillServes()).toBe(true);
  });

  it('that open a call and give it up at once run no more of them than a connection may have', async () => {
    const { raw, engine, stillServes } = await rawTab();
    const input = { id: '018f0000-0000-7000-8000-00000000000c', field: 'apiKey', passphrase: null };
    for (let sent = 1; sent <= 200; sent += 1) {
      raw.send({ opcode: text, payload: callOf(`${sent}`, '/credentials/copy', input) });
      await eventually(() => expect(engine.waiting()).toBe(sent));
      raw.send({ opcode: text, payload: JSON.stringify({ i: `${sent}`, t: 4 }) });
    }
    raw.send({ opcode: text, payload: callOf('one more', '/credentials/copy', input) });
    expect(await raw.closeCode()).toBe(1008);
    expect(engine.waiting()).toBe(200);
    expect(await stillServes()).toBe(true);
  });

  it('of a stream towards the host, which no route takes, are not kept', async () => {
    const { raw, stillServes } = await rawTab();
    const id = '018f0000-0000-7000-8000-00000000000c';
    raw.send({ opcode: text, payload: callOf('1', '/credentials/get', { id }) });
    const item = JSON.stringify({ i: '1', t: 3, p: { e: 'message', d: 'x'.repeat(mebibyte / 2) } });
    raw.send({ opcode: text, payload: item });
    expect(await raw.closeCode()).toBe(1008);
    expect(await stillServes()).toBe(true);
  });
});

it('a socket that calls and never reads is cut off, and what was kept for it goes', async () => {
  const { raw, stillServes, clock } = await rawTab();
  raw.socket.pause();
  const before = await heldBytes();
  const long = 'x'.repeat(mebibyte / 4);
  for (let sent = 0; sent < 400; sent += 1) raw.send({ opcode: text, payload: callOf(`${long}${sent}`, '/app/info') });
  await eventually(async () => expect(await heldBytes()).toBeGreaterThan(before + 40 * mebibyte));
  await eventually(async () => {
    await clock.advance(30_000);
    expect(await heldBytes()).toBeLessThan(before + 8 * mebibyte);
  });
  expect(await stillServes()).toBe(true);
});

describe("a tab's two secrets", () => {
  it('are worth nothing at another host, the whole of them replayed', async () => {
    const { tab, options } = await launched();
    const other = await startWebHost({ ...options, random: seededRandom('another host') });
    onTestFinished(other.close);
    const theirs = await launchTab(other.url, await other.mintLaunch());
    const renamed = tab.cookie.replace(/^chaveiro-\d+-/, `chaveiro-${other.port}-`);
    for (const cookie of [tab.cookie, renamed, `${tab.cookie}; ${renamed}`, theirs.cookie]) {
      const socket = openSocket(other.url, cookie);
      socket.once('open', () => socket.send(JSON.stringify(tab.answer)));
      expect(await closeCode(socket)).toBe(4003);
    }
    expect((await connectTab(other.url, theirs)).readyState).toBe(1);
  });

  it('are both needed: the cookie alone, or the secret under a guessed cookie, opens nothing', async () => {
    const { url, host, tab, engine } = await launched();
    const alone = openSocket(url, tab.cookie);
    alone.once('open', () => alone.send(callOf('1', '/app/info')));
    expect(await closeCode(alone)).toBe(4003);
    for (const value of ['', 'x', 'x'.repeat(43)]) {
      const guessed = openSocket(url, `chaveiro-${host.port}-${tab.answer.session}=${value}`);
      guessed.once('open', () => guessed.send(JSON.stringify(tab.answer)));
      expect(await closeCode(guessed)).toBe(4003);
    }
    expect(engine.closedSessions).toEqual([]);
    expect((await connectTab(url, tab)).readyState).toBe(1);
  });

  it('are not taken for granted after one refusal: what follows on that connection is not heard', async () => {
    const { url, tab } = await launched();
    const raw = await openRawWebSocket(url, tab.cookie);
    raw.send({ opcode: text, payload: 'wrong' });
    raw.send({ opcode: text, payload: JSON.stringify(tab.answer) });
    raw.send({ opcode: text, payload: callOf('1', '/app/info') });
    expect(await raw.closeCode()).toBe(4003);
    expect(raw.heard()).toHaveLength(1);
  });
});
