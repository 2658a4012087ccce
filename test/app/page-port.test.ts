import { EventEmitter } from 'node:events';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { IpcMain, MessageChannelMain, WebContents } from 'electron';
import { describe, expect, it, onTestFinished } from 'vitest';
import { servePagePort } from '../../electron/app/page-port.ts';
import { createPipeServer } from '../../electron/core/transport/serve-pipe.ts';
import type { ApiClient } from '../../shared/contract/index.ts';
import { ensure } from '../../shared/errors/exhaustive.ts';
import { eventually } from '../kit/eventually.ts';
import { memoryLog } from '../kit/log.ts';
import { scriptedEngine } from '../kit/scripted-engine.ts';

/** A channel of Node's with Electron's events: a message arrives wrapped, a port tells of the other end only. */
function makeChannel(): MessageChannelMain {
  const { port1, port2 } = new MessageChannel();
  const wrapped = Object.assign(new EventEmitter(), {
    postMessage: (data: unknown) => port1.postMessage(data),
    start: () => undefined,
    close: () => port1.close(),
  });
  port1.on('message', (data) => wrapped.emit('message', { data }));
  port1.on('close', () => wrapped.emit('close'));
  // Sound for the test: the members servePagePort uses, and a port that is only passed on.
  return { port1: wrapped, port2 } as unknown as MessageChannelMain;
}

/** A window whose page asks for ports, as far as the main process sees it. */
function aDesktop() {
  const engine = scriptedEngine();
  const log = memoryLog();
  const ipc = new EventEmitter();
  const contents = {};
  const ports: MessagePort[] = [];
  onTestFinished(() => {
    for (const port of ports) port.close();
  });
  let sessions = 0;
  servePagePort({
    // Sound for the test: only `on` and identity are used of these two.
    ipc: ipc as unknown as IpcMain,
    contents: contents as unknown as WebContents,
    makeChannel,
    makeSession: () => {
      sessions += 1;
      return {
        id: `session-${sessions}`,
        origin: 'window',
        capabilities: { host: 'desktop', clipboardClears: true, keychain: 'ready', powerEvents: true },
        autoLocks: true,
      };
    },
    closeSession: engine.closeSession,
    serve: createPipeServer(engine.router, log),
    log,
  });
  const ask = (frame: object = {}, sender: object = contents): ApiClient | null => {
    const before = ports.length;
    const senderFrame = {
      url: 'app://chaveiro/',
      parent: null,
      postMessage: (_channel: string, _message: null, [port]: readonly [MessagePort]) => ports.push(port),
      ...frame,
    };
    ipc.emit('chaveiro:connect', { sender, senderFrame });
    const port = ports[before];
    if (port === undefined) return null;
    port.start();
    return createORPCClient(new RPCLink({ port }));
  };
  return { engine, log, ask, ports };
}

describe("the page's port", () => {
  it('serves the contract, with a session of its own', async () => {
    const { ask } = aDesktop();
    const client = ensure(ask(), 'the page may ask');
    expect(await client.app.info({})).toMatchObject({ name: 'session-1', capabilities: { host: 'desktop' } });
  });

  it('ends when the page asks for another, as it does after a reload', async () => {
    const { ask, engine } = aDesktop();
    ask();
    const again = ensure(ask(), 'the page may ask again');
    expect((await again.app.info({})).name).toBe('session-2');
    expect(engine.closedSessions).toEqual(['session-1']);
  });

  it('ends its session when the page goes away', async () => {
    const { ask, engine, ports } = aDesktop();
    ask();
    ports[0]?.close();
    await eventually(() => expect(engine.closedSessions).toEqual(['session-1']));
  });

  it.each([
    ['a frame inside the page', { parent: {} }, undefined],
    ['another page', { url: 'https://evil.example/' }, undefined],
    ['another window', {}, {}],
  ])('is not given to %s, which is logged', (_name, frame, sender) => {
    const { ask, log } = aDesktop();
    expect(ask(frame, sender)).toBeNull();
    expect(log.lines.map(({ event }) => event)).toEqual(['desktop.foreignSender']);
  });
});
