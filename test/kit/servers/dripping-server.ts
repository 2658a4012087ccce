import { createServer, type Socket } from 'node:net';
import { listen, type RunningServer } from './running-server.ts';

export type DrippingServer = RunningServer & {
  /** Gives every client one byte more. */
  readonly drip: () => void;
  readonly open: () => number;
  /** How many clients have ever come. */
  readonly met: () => number;
};

/** Says its greeting at once; then, when the client has spoken, one byte at a time, the last of `words` for ever. */
export const drippingServer = async (greeting: string | null, words: string): Promise<DrippingServer> => {
  const clients = new Map<Socket, number>();
  let met = 0;
  const server = createServer((socket) => {
    met += 1;
    const begin = () => void clients.set(socket, 0);
    if (greeting === null) begin();
    else socket.once('data', begin).write(greeting, 'latin1');
    socket.once('close', () => clients.delete(socket));
    socket.resume();
  });
  const drip = (): void => {
    for (const [socket, said] of clients) {
      clients.set(socket, said + 1);
      socket.write(words.charAt(Math.min(said, words.length - 1)), 'latin1');
    }
  };
  return { ...(await listen(server)), drip, met: () => met };
};
