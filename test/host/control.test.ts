import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { connectToOwner } from '../../electron/core/control/connect-owner.ts';
import { encodeFrame } from '../../electron/core/control/frame-codec.ts';
import { serveControl } from '../../electron/core/control/serve-control.ts';
import type { Paths } from '../../electron/ports/paths.ts';
import { fakeClock } from '../kit/clock.ts';
import { eventually } from '../kit/eventually.ts';
import { memoryLog } from '../kit/log.ts';
import { seededRandom } from '../kit/random.ts';
import { scriptedEngine } from '../kit/scripted-engine.ts';
import { tempDir } from '../kit/temp-dir.ts';

async function dataFolder(): Promise<Paths> {
  const dataDir = tempDir();
  await mkdir(join(dataDir, 'run'), { mode: 0o700 });
  return { dataDir, runtimeDir: dataDir };
}

async function owner(paths: Paths) {
  const engine = scriptedEngine();
  const clock = fakeClock();
  const log = memoryLog();
  const stop = vi.fn();
  const served = await serveControl({
    engine,
    controls: { open: async () => ({ kind: 'window' }), stop },
    paths,
    clock,
    random: seededRandom(),
    log,
    keychain: 'absent',
  });
  onTestFinished(served.close);
  return { engine, clock, log, stop, served, announced: JSON.parse(readFileSync(announcementOf(paths), 'utf8')) };
}

const announcementOf = (paths: Paths) => join(paths.dataDir, 'run', 'engine.json');

/** Speaks to the socket without our client; resolves with all bytes it said before it hung up. */
const speak = (path: string, pieces: readonly (string | Buffer)[]): Promise<Buffer> =>
  new Promise((resolve) => {
    const socket = connect(path);
    const said: Buffer[] = [];
    socket.on('data', (piece) => said.push(piece));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(Buffer.concat(said)));
    for (const piece of pieces) socket.write(piece);
  });

describe('the control socket', () => {
  it('lies with its announcement where only the owner can read them', async () => {
    const paths = await dataFolder();
    const { announced } = await owner(paths);
    expect(statSync(announcementOf(paths)).mode & 0o777).toBe(0o600);
    expect(statSync(announced.socket).mode & 0o777).toBe(0o600);
    expect(Buffer.from(announced.token, 'base64url')).toHaveLength(32);
    expect(announced.pid).toBe(process.pid);
  });

  it('serves the contract and the control of the process to who has the token', async () => {
    const paths = await dataFolder();
    const { clock, stop } = await owner(paths);
    const found = await connectToOwner({ paths, clock });
    expect(found?.pid).toBe(process.pid);
    expect((await found?.client.app.info({}))?.capabilities.host).toBe('cli');
    expect(await found?.client.control.open({})).toEqual({ kind: 'window' });
    expect(await found?.client.control.stop({})).toEqual({ pid: process.pid });
    expect(stop).not.toHaveBeenCalled();
    await clock.advance(0);
    expect(stop).toHaveBeenCalledOnce();
  });

  it('gives every connection a session of its own and ends it with the connection', async () => {
    const paths = await dataFolder();
    const { engine, clock } = await owner(paths);
    const [first, second] = await Promise.all([connectToOwner({ paths, clock }), connectToOwner({ paths, clock })]);
    const firstId = (await first?.client.app.info({}))?.name;
    const secondId = (await second?.client.app.info({}))?.name;
    expect(firstId).not.toBe(secondId);
    first?.close();
    await eventually(() => expect(engine.closedSessions).toEqual([firstId]));
  });

  it('tells who has the wrong token nothing but that, and hangs up', async () => {
    const paths = await dataFolder();
    const { announced, engine } = await owner(paths);
    const wrong = encodeFrame(JSON.stringify({ token: 'x'.repeat(43), protocol: 1 }));
    const call = encodeFrame(JSON.stringify({ i: '1', p: { u: '/app/info', b: { json: {} } } }));
    const said = await speak(announced.socket, [wrong, call]);
    expect(said.subarray(5).toString()).toBe('{"answer":"wrongToken"}');
    expect(engine.closedSessions).toEqual([]);
  });

  it.each([
    ['garbage', Buffer.from('GET / HTTP/1.1\r\n\r\n')],
    ['a frame over the cap', Buffer.from([0x7f, 0xff, 0xff, 0xff, 0])],
    ['a frame of an unknown kind', Buffer.from([0, 0, 0, 1, 9, 1])],
  ])('hangs up on %s', async (_name, bytes) => {
    const paths = await dataFolder();
    const { announced } = await owner(paths);
    expect(await speak(announced.socket, [bytes])).toHaveLength(0);
  });

  it('hangs up on a greeting that never ends', async () => {
    const paths = await dataFolder();
    const { announced, clock } = await owner(paths);
    const silence = speak(announced.socket, [Buffer.from([0, 0, 0, 40, 0, 0x7b])]);
    await eventually(() => expect(clock.pending()).toBe(1));
    await clock.advance(5_000);
    expect(await silence).toHaveLength(0);
  });

  it('ends the session of a client that sends what is no message, and logs nothing of it', async () => {
    const paths = await dataFolder();
    const { announced, engine, log } = await owner(paths);
    const greeting = encodeFrame(JSON.stringify({ token: announced.token, protocol: 1 }));
    await speak(announced.socket, [greeting, encodeFrame('{"canary": "sk-secret')]);
    expect(engine.closedSessions).toHaveLength(1);
    expect(log.text()).toContain('noMessage');
    expect(log.text()).not.toContain('canary');
  });

  it('reads frames whatever pieces they come in', async () => {
    const paths = await dataFolder();
    const { announced } = await owner(paths);
    const greeting = encodeFrame(JSON.stringify({ token: announced.token, protocol: 1 }));
    const drip = new Promise<string>((resolve) => {
      const socket = connect(announced.socket);
      socket.on('data', (piece) => {
        resolve(piece.subarray(5).toString());
        socket.destroy();
      });
      for (const byte of greeting) socket.write(Buffer.from([byte]));
    });
    expect(await drip).toBe('{"answer":"welcome"}');
  });
});

describe('looking for an owner', () => {
  it('finds none where nothing was announced', async () => {
    expect(await connectToOwner({ paths: await dataFolder(), clock: fakeClock() })).toBeNull();
  });

  it('finds none where the announcement is damaged', async () => {
    const paths = await dataFolder();
    writeFileSync(announcementOf(paths), '{"pid": 1');
    expect(await connectToOwner({ paths, clock: fakeClock() })).toBeNull();
  });

  it('finds none where a killed owner left its announcement, and the next owner takes its place', async () => {
    const paths = await dataFolder();
    const left = {
      pid: 2 ** 22,
      socket: join(paths.dataDir, 'run', 'control.sock'),
      protocol: 1,
      token: 'x'.repeat(43),
    };
    writeFileSync(announcementOf(paths), JSON.stringify(left));
    writeFileSync(left.socket, '');
    const clock = fakeClock();
    expect(await connectToOwner({ paths, clock })).toBeNull();
    await owner(paths);
    expect((await connectToOwner({ paths, clock }))?.pid).toBe(process.pid);
  });

  it('says BUSY where the announced token is not taken', async () => {
    const paths = await dataFolder();
    const { announced, clock } = await owner(paths);
    writeFileSync(announcementOf(paths), JSON.stringify({ ...announced, token: 'x'.repeat(43) }));
    await expect(connectToOwner({ paths, clock })).rejects.toMatchObject({ code: 'BUSY' });
  });

  it('finds nobody any more once the owner closed', async () => {
    const paths = await dataFolder();
    const { clock, served } = await owner(paths);
    await served.close();
    expect(await connectToOwner({ paths, clock })).toBeNull();
  });
});
