import { randomBytes } from 'node:crypto';
import type { Random } from '../../ports/random.ts';

const tailBits = 74n;
const tailMask = (1n << tailBits) - 1n;

const toBigInt = (bytes: Buffer): bigint => BigInt(`0x${bytes.toString('hex')}`);

/** Lays a UUIDv7 out: 48 bits of milliseconds, version 7, 12 bits, variant 2, 62 bits (RFC 9562, section 5.7). */
const format = (at: number, tail: bigint): string => {
  const high = tail >> 62n;
  const low = tail & ((1n << 62n) - 1n);
  const value = (BigInt(at) << 80n) | (7n << 76n) | (high << 64n) | (2n << 62n) | low;
  const hex = value.toString(16).padStart(32, '0');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
};

/**
 * Chance made from a source of bytes.
 *
 * Ids asked for within one millisecond ascend: the tail is the previous one plus a random step, so that the order of
 * making is the order of sorting. The top bit starts clear, which leaves room for about 2^41 such steps.
 */
export const createRandom = (bytes: (length: number) => Buffer): Random => {
  let lastAt = -1;
  let lastTail = 0n;
  return {
    bytes,
    uuid: (at) => {
      lastTail =
        at === lastAt ? (lastTail + toBigInt(bytes(4)) + 1n) & tailMask : toBigInt(bytes(10)) & (tailMask >> 1n);
      lastAt = at;
      return format(at, lastTail);
    },
  };
};

/** The operating system's generator. */
export const systemRandom = (): Random => createRandom((length) => randomBytes(length));
