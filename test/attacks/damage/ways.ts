import { seededRandom } from '../../kit/random.ts';

/** What a disk writes at once, or does not write. */
export const sector = 512;

/** A file as damage leaves it, and what was done to it. */
export type Damaged = { readonly what: string; readonly bytes: Buffer };

const overwritten = (bytes: Buffer, at: number, by: Buffer): Buffer => {
  const copy = Buffer.from(bytes);
  by.copy(copy, at, 0, Math.min(by.length, bytes.length - at));
  return copy;
};

/** Every way a write torn at a sector leaves a file: cut off there, that sector never written, or something else in it. */
export function* tears(bytes: Buffer, every = 1): Generator<Damaged> {
  const random = seededRandom('torn sectors');
  for (let at = 0; at < bytes.length; at += sector * every) {
    yield { what: `cut at ${at}`, bytes: bytes.subarray(0, at) };
    yield { what: `zeroed at ${at}`, bytes: overwritten(bytes, at, Buffer.alloc(sector)) };
    yield { what: `overwritten at ${at}`, bytes: overwritten(bytes, at, random.bytes(sector)) };
  }
}

/** One bit flipped in every so manieth byte, each time another of the eight. */
export function* flips(bytes: Buffer, every = 1): Generator<Damaged & { readonly at: number }> {
  for (let [at, bit] = [0, 0]; at < bytes.length; at += every, bit = (bit + 1) % 8) {
    const copy = Buffer.from(bytes);
    copy.writeUInt8(copy.readUInt8(at) ^ (1 << bit), at);
    yield { what: `bit ${bit} of byte ${at}`, at, bytes: copy };
  }
}
