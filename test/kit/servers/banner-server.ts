import { createServer } from 'node:net';
import { listen, type RunningServer } from './running-server.ts';

export type BannerServer = RunningServer & {
  /** All that clients have sent. */
  readonly received: () => Buffer;
  readonly open: () => number;
};

/** Says its text to whoever connects, then only listens: an SSH port, for one. */
export const bannerServer = async (text: string): Promise<BannerServer> => {
  const pieces: Buffer[] = [];
  const server = createServer((socket) => {
    socket.on('data', (piece) => pieces.push(piece));
    if (text !== '') socket.write(text);
  });
  return { ...(await listen(server)), received: () => Buffer.concat(pieces) };
};

/** Accepts and never says a word. */
export const silentServer = (): Promise<BannerServer> => bannerServer('');
