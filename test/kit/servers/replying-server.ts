import { createServer } from 'node:net';
import { listen, type RunningServer } from './running-server.ts';

/** Answers the first thing each client says with the first reply, the second with the second, then only listens. */
export const replyingServer = (...replies: readonly (string | Buffer)[]): Promise<RunningServer> => {
  const server = createServer((socket) => {
    const left = [...replies];
    socket.on('data', () => {
      const reply = left.shift();
      if (reply !== undefined) socket.write(reply);
    });
  });
  return listen(server);
};
