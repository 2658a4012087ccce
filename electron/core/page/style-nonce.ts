import type { Random } from '../../ports/random.ts';

/** A fresh nonce for one answer: 128 bits, base64url. */
export const makeStyleNonce = (random: Random): string => random.bytes(16).toString('base64url');
