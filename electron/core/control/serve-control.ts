import { chmod, rm } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import { protocolVersion } from '../../../shared/contract/index.ts';
import type { Clock } from '../../ports/clock.ts';
import type { KeychainState } from '../../ports/keychain.ts';
import type { Log } from '../../ports/log.ts';
import type { Paths } from '../../ports/paths.ts';
import type { Random } from '../../ports/random.ts';
import type { Engine } from '../engine.ts';
import { maxBytesFromClient } from '../transport/frame-limits.ts';
import { createPipeServer, type ServePipe } from '../transport/serve-pipe.ts';
import { announce, withdraw } from './announcement.ts';
import { cliSession } from './cli-session.ts';
import { createOwnerRouter, type OwnerControls } from './control-api.ts';
import { encodeAnswer, handshakeMs, judgeGreeting } from './handshake.ts';
import { socketPath } from './socket-path.ts';
import { createSocketPipe } from './socket-pipe.ts';

/** More command lines than a person has open; each is one connection. */
const maxConnections = 64;

export type ControlOptions = {
  readonly engine: Engine;
  readonly controls: OwnerControls;
  readonly paths: Paths;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly keychain: KeychainState;
};

/** Lets other processes of the same user reach the engine. Only the owner of the data folder may call it. */
export async function serveControl(options: ControlOptions): Promise<{ readonly close: () => Promise<void> }> {
  const { engine, controls, paths, clock, random, log } = options;
  const token = random.bytes(32).toString('base64url');
  const serve = createPipeServer(createOwnerRouter(engine, controls, clock), log);
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    welcome(socket, { ...options, token, serve });
  });
  server.maxConnections = maxConnections;
  const path = socketPath(paths, process.platform);
  await listen(server, path);
  announce(paths, { pid: process.pid, socket: path, protocol: protocolVersion, token });
  return {
    close: async () => {
      await withdraw(paths);
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of sockets) socket.destroySoon();
      await closed;
    },
  };
}

type Welcome = ControlOptions & { readonly token: string; readonly serve: ServePipe };

/** One connection: a greeting in time, then a session of its own that ends with the connection. */
function welcome(socket: Socket, { engine, clock, random, token, serve, keychain }: Welcome): void {
  const pipe = createSocketPipe(socket, maxBytesFromClient);
  const giveUp = clock.after(handshakeMs, () => socket.destroy());
  pipe.onClose(giveUp);
  pipe.onFrame((frame) => {
    giveUp();
    const answer = judgeGreeting(frame, token);
    const said = pipe.send(encodeAnswer(answer));
    if (answer !== 'welcome') {
      pipe.onFrame(() => undefined);
      void said.catch(() => undefined).finally(() => pipe.close('violation'));
      return;
    }
    said.catch(() => socket.destroy());
    const session = cliSession(random.uuid(clock.now()), keychain);
    pipe.onClose(() => engine.closeSession(session.id));
    serve(pipe, { session });
  });
}

/** Listens where a dead owner may have left its socket: this process owns the folder, so nobody else listens there. */
async function listen(server: Server, path: string): Promise<void> {
  const isFile = process.platform !== 'win32';
  if (isFile) await rm(path, { force: true });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, () => resolve());
  });
  if (isFile) await chmod(path, 0o600);
}
