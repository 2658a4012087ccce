import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { ensure } from '../../shared/errors/exhaustive.ts';

// Plays the vendors in a thread of its own, as they would be machines of their own: their work must not be counted as
// the product's. What they see stands in shared memory: requests answered, connections open.

const { hosts, answerMs, counts } = z
  .object({ hosts: z.int(), answerMs: z.number(), counts: z.instanceof(SharedArrayBuffer) })
  .parse(workerData);
const seen = new Int32Array(counts);

const play = (): Promise<string> =>
  new Promise((listening) => {
    const server = createServer((_request, response) => {
      void pause(answerMs).then(() => {
        Atomics.add(seen, 0, 1);
        response.setHeader('content-type', 'application/json').end('{"object":"list","data":[{"id":"gpt-4o-mini"}]}');
      });
    });
    server.on('connection', (socket) => {
      Atomics.add(seen, 1, 1);
      socket.once('close', () => Atomics.sub(seen, 1, 1));
    });
    server.listen(0, '127.0.0.1', () => {
      // Sound: a listening TCP server has an address with a port.
      const { port } = server.address() as AddressInfo;
      listening(`http://127.0.0.1:${port}/v1`);
    });
  });

const baseUrls = await Promise.all(Array.from({ length: hosts }, play));
ensure(parentPort, 'this runs as a thread').postMessage(baseUrls);
