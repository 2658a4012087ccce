import { createHmac } from 'node:crypto';
import type { Fingerprint } from '../../ports/fingerprint.ts';
import type { Random } from '../../ports/random.ts';

/** Digests under a key made now. Comparing them takes as long whatever the texts have in common. */
export function createFingerprint(random: Pick<Random, 'bytes'>): Fingerprint {
  const key = random.bytes(32);
  return (text) => createHmac('sha256', key).update(text).digest('base64');
}
