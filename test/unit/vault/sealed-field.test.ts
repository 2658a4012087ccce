import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SealContext } from '../../../electron/ports/key-ring.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import { place, tenantA, tenantB, testRing } from './test-ring.ts';
import { codeOf } from './test-vault.ts';

const ringWithKeys = () => {
  const ring = testRing();
  ring.mintDataKey(tenantA, 1);
  ring.mintDataKey(tenantB, 1);
  ring.mintDataKey('system', 1);
  return ring;
};

const damaged = new AppError('STORE_DAMAGED', {
  params: { table: place.table, record: place.record, field: place.field },
});

const patched = (sealed: Buffer, at: number, value: number): Buffer => {
  const copy = Buffer.from(sealed);
  copy.writeUInt8(value, at);
  return copy;
};

const throwOf = (run: () => unknown): unknown => {
  try {
    return run();
  } catch (error) {
    return error;
  }
};

describe('a sealed value', () => {
  it('opens as what it was, for any text', () => {
    const ring = ringWithKeys();
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(ring.open(place, ring.seal(place, text))).toBe(text);
      }),
    );
  });

  it('opens in the place it was sealed for, for any place', () => {
    const ring = ringWithKeys();
    const word = fc.string({ maxLength: 30 });
    const anyPlace = fc.record({ table: word, record: word, field: word, stamp: word, destination: word });
    fc.assert(
      fc.property(anyPlace, anyPlace, (here, there) => {
        const sealed = ring.seal({ tenant: tenantA, ...here }, 'value');
        expect(ring.open({ tenant: tenantA, ...here }, sealed)).toBe('value');
        fc.pre(JSON.stringify(here) !== JSON.stringify(there));
        expect(() => ring.open({ tenant: tenantA, ...there }, sealed)).toThrow(AppError);
      }),
    );
  });

  it('refuses half of a surrogate pair, which could not be given back', async () => {
    expect(await codeOf(() => ringWithKeys().seal(place, 'a\ud800b'))).toBe('VALIDATION_FAILED');
  });

  it('has one of few sizes, which tell a key from a certificate and little more', () => {
    const ring = ringWithKeys();
    const sizeOf = (length: number): number => ring.seal(place, 'x'.repeat(length)).length;
    expect([0, 1, 51, 124].map(sizeOf)).toEqual([163, 163, 163, 163]);
    expect([125, 188, 189].map(sizeOf)).toEqual([227, 227, 291]);
  });

  it('is never the same twice', () => {
    const ring = ringWithKeys();
    const sealed = Array.from({ length: 500 }, () => ring.seal(place, 'same').toString('hex'));
    expect(new Set(sealed).size).toBe(500);
    expect(new Set(sealed.map((hex) => hex.slice(14, 38))).size).toBe(500);
  });
});

describe('a sealed value that was moved', () => {
  const moves: readonly (readonly [string, Partial<SealContext>])[] = [
    ['organisation', { tenant: tenantB }],
    ['owner (to the agency itself)', { tenant: 'system' }],
    ['table', { table: 'credential_note' }],
    ['row', { record: '01900000-0000-7000-8000-00000000beef' }],
    ['field', { field: 'baseUrl' }],
    ['stamp (an old value shown as new)', { stamp: '0192f0000000-0002-d1' }],
    ['destination', { destination: 'https://evil.example' }],
    ['destination (none)', { destination: '' }],
    ['boundary between two parts', { table: 'credential_secre', record: `t${place.record}` }],
  ];

  it.each(moves)('does not open in another %s', (_, change) => {
    const ring = ringWithKeys();
    const sealed = ring.seal(place, 'canary-secret');
    expect(() => ring.open({ ...place, ...change }, sealed)).toThrow(AppError);
    expect(ring.open(place, sealed)).toBe('canary-secret');
  });

  it('does not open in another vault that has the very same data key', () => {
    const ours = testRing();
    const { wrapped } = ours.mintDataKey(tenantA, 1);
    const sealed = ours.seal(place, 'canary-secret');
    const theirs = testRing({ vaultId: '01900000-0000-7000-8000-00000000000b' });
    expect(() => theirs.addDataKey({ tenant: tenantA, generation: 1, wrapped })).toThrow(AppError);
    // Both rings draw from the same seed, so this mints the same key.
    theirs.mintDataKey(tenantA, 1);
    expect(() => theirs.open(place, sealed)).toThrow(damaged);
  });

  it('does not open as another generation', () => {
    const ring = ringWithKeys();
    const sealed = ring.seal(place, 'canary-secret');
    ring.mintDataKey(tenantA, 2);
    expect(() => ring.open(place, patched(sealed, 6, 2))).toThrow(damaged);
    expect(ring.open(place, sealed)).toBe('canary-secret');
  });
});

describe('a sealed value that was changed', () => {
  it('does not open with any bit of it flipped', async () => {
    const ring = ringWithKeys();
    const sealed = ring.seal(place, 'canary-secret');
    for (const [at, byte] of sealed.entries()) {
      for (let bit = 0; bit < 8; bit += 1) {
        const code = await codeOf(() => ring.open(place, patched(sealed, at, byte ^ (1 << bit))));
        expect(['STORE_DAMAGED', 'STORE_NEWER']).toContain(code);
      }
    }
  });

  it('does not open cut to any length, nor with bytes added', () => {
    const ring = ringWithKeys();
    const sealed = ring.seal(place, 'canary-secret');
    for (let length = 0; length < sealed.length; length += 1) {
      expect(() => ring.open(place, sealed.subarray(0, length))).toThrow(damaged);
    }
    expect(() => ring.open(place, Buffer.concat([sealed, Buffer.alloc(1)]))).toThrow(damaged);
  });

  it.each([
    { what: 'a version of the future', at: 1, value: 2, code: 'STORE_NEWER' },
    { what: 'an algorithm of the future', at: 2, value: 2, code: 'STORE_NEWER' },
    { what: 'version 0', at: 1, value: 0, code: 'STORE_DAMAGED' },
    { what: 'algorithm 0', at: 2, value: 0, code: 'STORE_DAMAGED' },
    { what: 'a generation nobody has', at: 3, value: 9, code: 'STORE_DAMAGED' },
    { what: 'another magic', at: 0, value: 0xad, code: 'STORE_DAMAGED' },
  ])('is refused by name with $what', async ({ at, value, code }) => {
    const ring = ringWithKeys();
    const sealed = patched(ring.seal(place, 'canary-secret'), at, value);
    expect(await codeOf(() => ring.open(place, sealed))).toBe(code);
  });

  it('never gives bytes of the value, the key or the binding in its error', () => {
    const ring = ringWithKeys();
    const sealed = ring.seal(place, 'canary-secret');
    const thrown = throwOf(() => ring.open({ ...place, destination: 'https://canary.example' }, sealed));
    expect(thrown).toEqual(damaged);
    expect(JSON.stringify(thrown, ['name', 'message', 'stack', 'code', 'details', 'params'])).not.toContain('canary');
  });
});
