import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { systemRandom } from '../../../electron/core/adapters/random.ts';
import { seededRandom } from '../../kit/random.ts';

describe('chance', () => {
  it('makes UUIDv7 ids whose first 48 bits are the moment asked for', () => {
    const random = systemRandom();
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 47 }), (at) => {
        const id = random.uuid(at);
        expect(z.uuidv7().safeParse(id).success).toBe(true);
        expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(at);
      }),
    );
  });

  it('makes ids that ascend within one millisecond', () => {
    const random = systemRandom();
    const ids = Array.from({ length: 20_000 }, () => random.uuid(1_768_000_000_000));
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('repeats itself for a seed and differs between seeds', () => {
    const first = seededRandom('a');
    const again = seededRandom('a');
    expect(first.bytes(70)).toEqual(again.bytes(70));
    expect(first.uuid(5)).toBe(again.uuid(5));
    expect(seededRandom('b').bytes(70)).not.toEqual(seededRandom('a').bytes(70));
  });
});
