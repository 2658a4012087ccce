import { createHash } from 'node:crypto';
import { createRandom } from '../../electron/core/adapters/random.ts';
import type { Random } from '../../electron/ports/random.ts';

/** Chance that is the same for the same seed: SHA-256 in counter mode, and UUIDv7 ids of the product's own layout. */
export const seededRandom = (seed: string | number = 'chaveiro'): Random => {
  let counter = 0;
  const block = (): Buffer => createHash('sha256').update(`${seed}/${counter++}`).digest();
  return createRandom((length) => {
    const blocks: Buffer[] = [];
    for (let have = 0; have < length; have += 32) blocks.push(block());
    return Buffer.concat(blocks).subarray(0, length);
  });
};
