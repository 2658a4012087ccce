import { connect, type Socket } from 'node:net';
import type { OwnerClient, OwnerContract } from '../../../shared/contract/control.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import { missingCase } from '../../../shared/errors/exhaustive.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Paths } from '../../ports/paths.ts';
import { maxBytesToClient } from '../transport/frame-limits.ts';
import type { Pipe } from '../transport/pipe.ts';
import { createPipeClient } from '../transport/pipe-client.ts';
import { readAnnouncement } from './announcement.ts';
import { encodeGreeting, type GreetingAnswer, handshakeMs, readAnswer } from './handshake.ts';
import { createSocketPipe } from './socket-pipe.ts';

/** A running owner, as another process sees it. */
export type Owner = {
  readonly pid: number;
  readonly client: OwnerClient;
  readonly close: () => void;
};

/**
 * Connects to whichever process owns the data folder.
 *
 * Null when nobody listens, whatever a dead owner left behind; that the folder is really free is the owner lock's word.
 * Throws BUSY when the owner is of another version or does not take the announced token.
 */
export async function connectToOwner(options: { readonly paths: Paths; readonly clock: Clock }): Promise<Owner | null> {
  const found = readAnnouncement(options.paths);
  if (found === null) return null;
  const socket = await openSocket(found.socket);
  if (socket === null) return null;
  const pipe = createSocketPipe(socket, maxBytesToClient);
  const answer = await greet(pipe, found.token, options.clock);
  switch (answer) {
    case 'welcome':
      return { pid: found.pid, client: createPipeClient<OwnerContract>(pipe), close: () => pipe.close('done') };
    case 'wrongToken':
    case 'wrongProtocol':
      pipe.close('violation');
      throw new AppError('BUSY', { reason: 'ownerElsewhere' });
    case null:
      pipe.close('violation');
      return null;
    default:
      return missingCase(answer);
  }
}

const openSocket = (path: string): Promise<Socket | null> =>
  new Promise((resolve) => {
    // Named as a path: a bare number would be taken for a port of this machine, which then was told the token.
    const socket = connect({ path });
    socket.once('connect', () => resolve(socket));
    socket.once('error', () => resolve(null));
  });

/** Null when no answer came in time, or none that can be read. */
const greet = (pipe: Pipe, token: string, clock: Clock): Promise<GreetingAnswer | null> =>
  new Promise((resolve) => {
    const giveUp = clock.after(handshakeMs, () => resolve(null));
    pipe.onClose(() => {
      giveUp();
      resolve(null);
    });
    pipe.onFrame((frame) => {
      giveUp();
      resolve(readAnswer(frame));
    });
    pipe.send(encodeGreeting(token)).catch(() => resolve(null));
  });
