import type { Server, Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** Something that listens on 127.0.0.1. Whoever starts it closes it, or has `duringTest` do so. */
export type RunningServer = {
  readonly port: number;
  readonly close: () => Promise<void>;
};

/** Listens on a free port. Closing cuts every connection first. */
export const listen = async (server: Server): Promise<RunningServer & { readonly open: () => number }> => {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('close', () => sockets.delete(socket));
  });
  const listening = Promise.withResolvers<void>();
  server.once('error', listening.reject);
  server.listen(0, '127.0.0.1', listening.resolve);
  await listening.promise;
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return {
    port: address.port,
    open: () => sockets.size,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
};

/** Starts a server and closes it when the running test ends. */
export const duringTest = async <Running extends { readonly close: () => Promise<void> }>(
  starting: Promise<Running>,
): Promise<Running> => {
  const running = await starting;
  onTestFinished(() => running.close());
  return running;
};
