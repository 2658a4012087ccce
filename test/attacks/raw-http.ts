import { connect, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

const portOf = (url: string): number => Number(new URL(url).port);

/** A connection of bytes, gone when the test ends. What goes wrong on it shows in what is read of it. */
export function openBytes(url: string): Socket {
  const socket = connect(portOf(url), '127.0.0.1');
  socket.on('error', () => undefined);
  onTestFinished(() => void socket.destroy());
  return socket;
}

/** Resolves when the host let go of the connection. Whatever comes in meanwhile is read and dropped. */
export const ended = (socket: Socket): Promise<void> =>
  new Promise((resolve) => {
    socket.resume();
    socket.once('close', () => resolve());
  });

/** Says some bytes and resolves with all that came back until the host hung up. */
export const speak = (url: string, bytes: string | Buffer): Promise<string> =>
  new Promise((resolve) => {
    const said: Buffer[] = [];
    const socket = openBytes(url);
    socket.on('data', (piece) => said.push(piece));
    socket.once('close', () => resolve(Buffer.concat(said).toString('latin1')));
    socket.write(bytes);
  });

/** A request as its lines are; the last header asks the host to hang up. */
export const requestOf = (lines: readonly string[], body = ''): string =>
  [...lines, 'Connection: close', '', body].join('\r\n');

/** The status codes of all answers that came over one connection. */
export const statusesOf = (said: string): readonly number[] =>
  [...said.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));
