import type { Duplex } from 'node:stream';
import { ProbeStop } from '../../probes/kit/probe-stop.ts';

/** How PostgreSQL may answer the first message: authentication, error, notice, another version of the protocol. */
const kinds = Buffer.from('RENv');

/** Beyond this, its own client takes the answer for something else too. */
const longest = 30_000;

const isForeign = (begin: Buffer): boolean =>
  !kinds.includes(begin.readUInt8(0)) || (begin.length >= 5 && begin.readUInt32BE(1) > longest);

/**
 * Listens along and rejects with ProbeStop where the first answer is none of PostgreSQL's.
 *
 * pg itself takes any four bytes for a length and waits for as many more. Attach it after pg, so that neither misses any.
 */
export const foreignAnswer = (socket: Duplex): Promise<never> =>
  new Promise((_, reject) => {
    let begin = Buffer.alloc(0);
    const listen = (chunk: Buffer) => {
      begin = Buffer.concat([begin, chunk.subarray(0, 5 - begin.length)]);
      if (begin.length >= 5) socket.off('data', listen);
      if (!isForeign(begin)) return;
      socket.off('data', listen);
      reject(new ProbeStop({ cause: 'NOT_OUR_SERVICE', confidence: 'likely' }));
    };
    socket.on('data', listen);
  });
