import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { RPCLink as SocketLink } from '@orpc/client/websocket';
import { createRouterClient } from '@orpc/server';
import type { WebSocket as SocketOfLink } from 'ws';
import { systemRandom } from '../../electron/core/adapters/random.ts';
import { connectToOwner } from '../../electron/core/control/connect-owner.ts';
import { serveControl } from '../../electron/core/control/serve-control.ts';
import type { Engine } from '../../electron/core/engine.ts';
import { createPortPipe } from '../../electron/core/transport/port-pipe.ts';
import { createPipeServer } from '../../electron/core/transport/serve-pipe.ts';
import { startWebHost } from '../../electron/host/web-host.ts';
import type { ApiClient } from '../../shared/contract/index.ts';
import { graceMs } from '../../shared/contract/web-session.ts';
import { ensure } from '../../shared/errors/exhaustive.ts';
import { fakeClock } from '../kit/clock.ts';
import { memoryLog } from '../kit/log.ts';
import { aSession } from '../kit/session.ts';
import { connectTab, launchTab } from '../kit/tab.ts';
import { makeTempDir } from '../kit/temp-dir.ts';

/** One client, connected to an engine over something. */
export type Connection = {
  readonly client: ApiClient;
  /** Ends the connection from the client's side, without a word. */
  readonly drop: () => void;
  /** Lets the time pass that a session outlives its wire, where it does. */
  readonly outlast: () => Promise<void>;
  /** Takes everything down. */
  readonly close: () => Promise<void>;
};

export type Transport<T extends Connection = Connection> = {
  readonly name: string;
  readonly connect: (engine: Engine) => Promise<T>;
};

/** No wire at all: what the others are measured against. */
const memory: Transport = {
  name: 'memory',
  connect: async (engine) => ({
    client: createRouterClient(engine.router, { context: { session: aSession() } }),
    drop: () => undefined,
    outlast: async () => undefined,
    close: async () => undefined,
  }),
};

/** The desktop's way: a port, served as `electron/app` does, and called as the page does. */
const messagePort: Transport = {
  name: 'message port',
  connect: async (engine) => {
    const { port1, port2 } = new MessageChannel();
    const session = aSession();
    const pipe = createPortPipe({
      post: (frame) => port1.postMessage(frame),
      onMessage: (handle) => port1.on('message', handle),
      onClose: (handle) => port1.on('close', handle),
      close: () => port1.close(),
    });
    createPipeServer(engine.router, memoryLog())(pipe, { session });
    pipe.onClose(() => engine.closeSession(session.id));
    port2.start();
    return {
      client: createORPCClient(new PortLink({ port: port2 })),
      drop: () => port2.close(),
      outlast: async () => undefined,
      close: async () => port1.close(),
    };
  },
};

const makeFolder = () => {
  const { path, remove } = makeTempDir();
  mkdirSync(join(path, 'run'), { mode: 0o700 });
  mkdirSync(join(path, 'page'));
  writeFileSync(join(path, 'page', 'index.html'), '<!doctype html>');
  return { paths: { dataDir: path, runtimeDir: path }, pageDir: join(path, 'page'), remove };
};

/** The browser's way: launched, greeted and called as the page does. */
export const webSocket: Transport<Connection & { readonly pause: () => void }> = {
  name: 'WebSocket',
  connect: async (engine) => {
    const { paths, pageDir, remove } = makeFolder();
    const ports = { clock: fakeClock(), random: systemRandom(), log: memoryLog() };
    const host = await startWebHost({ engine, paths, pageDir, port: 0, keychain: 'absent', ...ports });
    const socket = await connectTab(host.url, await launchTab(host.url, await host.mintLaunch()));
    return {
      client: createORPCClient(new SocketLink({ websocket: asBrowserSocket(socket) })),
      drop: () => socket.terminate(),
      outlast: () => ports.clock.advance(graceMs),
      pause: () => socket.pause(),
      close: async () => {
        socket.terminate();
        await host.close();
        remove();
      },
    };
  },
};

/** Sound: ws has every member of a browser's socket that the link uses, with the same events. */
const asBrowserSocket = (socket: SocketOfLink) => socket as unknown as WebSocket;

/** The command line's way: the control socket. */
const controlSocket: Transport = {
  name: 'control socket',
  connect: async (engine) => {
    const { paths, remove } = makeFolder();
    const ports = { clock: fakeClock(), random: systemRandom(), log: memoryLog() };
    const controls = { open: async () => ({ kind: 'window' as const }), stop: () => undefined };
    const served = await serveControl({ engine, controls, paths, keychain: 'absent', ...ports });
    const owner = ensure(await connectToOwner({ paths, clock: ports.clock }), 'it was served above');
    return {
      client: owner.client,
      drop: owner.close,
      outlast: async () => undefined,
      close: async () => {
        await served.close();
        remove();
      },
    };
  },
};

/** Every way to the contract. */
export const transports: readonly Transport[] = [memory, messagePort, webSocket, controlSocket];

/** Those with a wire, which may break. */
export const wires: readonly Transport[] = [messagePort, webSocket, controlSocket];
