import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { Worker } from 'node:worker_threads';
import type { RunningServer } from './running-server.ts';

/** Only Linux drops what does not fit into a backlog; others refuse or queue it. */
export const blackHoleAvailable = process.platform === 'linux';

/** Node accepts whatever comes, so the listener lives in a thread that falls asleep once it listens. */
const sleepingListener = `
  const { parentPort } = require('node:worker_threads');
  const server = require('node:net').createServer();
  server.listen({ host: '127.0.0.1', port: 0, backlog: 1 }, () => {
    parentPort.postMessage(server.address().port);
    setImmediate(() => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0));
  });
`;

/** Linux queues one connection more than the backlog says. */
const places = 2;

/** A port whose backlog is full: a connection to it is neither accepted nor refused. */
export const blackHole = async (): Promise<RunningServer> => {
  const worker = new Worker(sleepingListener, { eval: true });
  const [message] = await once(worker, 'message');
  const port = Number(message);
  const fillers: Socket[] = [];
  while (fillers.length < places) {
    const filler = connect(port, '127.0.0.1').on('error', () => undefined);
    fillers.push(filler);
    await once(filler, 'connect');
  }
  return {
    port,
    close: async () => {
      for (const filler of fillers) filler.destroy();
      await worker.terminate();
    },
  };
};
