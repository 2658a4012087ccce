import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../electron/core/adapters/random.ts';
import { deriveKey } from '../../../electron/vault/derive-key.ts';
import { createKeyRing } from '../../../electron/vault/key-ring.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import { seededRandom } from '../../kit/random.ts';
import { place, tenantA, tenantB, testRing, vaultId } from './test-ring.ts';
import { codeOf } from './test-vault.ts';

describe('a key ring', () => {
  it('has a key of its own for every purpose, and for every vault', () => {
    const data = Buffer.from('data');
    const macs = [testRing(), testRing({ seed: 'other' }), testRing({ vaultId: `${vaultId}x` })].flatMap((ring) => [
      ring.auditMac(data).toString('hex'),
      ring.manifestMac(data).toString('hex'),
      createHmac('sha256', ring.pageKey()).update(data).digest('hex'),
    ]);
    expect(new Set(macs).size).toBe(9);
  });

  it('gives copies of the page key, which the taker may overwrite', () => {
    const ring = testRing();
    const first = Buffer.from(ring.pageKey());
    ring.pageKey().fill(0);
    expect(ring.pageKey()).toEqual(first);
  });

  it('keeps opening old generations while it seals under the newest', () => {
    const ring = testRing();
    const first = ring.mintDataKey(tenantA, 1);
    const old = ring.seal(place, 'old');
    const second = ring.mintDataKey(tenantA, 2);
    const fresh = ring.seal(place, 'fresh');
    expect([old, fresh].map((sealed) => sealed.readUInt32BE(3))).toEqual([1, 2]);

    const later = testRing();
    later.addDataKey(second);
    later.addDataKey(first);
    expect(later.open(place, old)).toBe('old');
    expect(later.open(place, fresh)).toBe('fresh');
    expect(later.seal(place, 'x').readUInt32BE(3)).toBe(2);
  });

  it('refuses a wrapped data key of another organisation, generation or vault', async () => {
    const key = testRing().mintDataKey(tenantA, 1);
    const ring = testRing();
    const moved = [
      () => ring.addDataKey({ ...key, tenant: tenantB }),
      () => ring.addDataKey({ ...key, tenant: 'system' }),
      () => ring.addDataKey({ ...key, generation: 2 }),
      () => testRing({ seed: 'other' }).addDataKey(key),
      () => testRing({ vaultId: `${vaultId}x` }).addDataKey(key),
    ];
    expect(await Promise.all(moved.map(codeOf))).toEqual(moved.map(() => 'STORE_DAMAGED'));
  });

  it('refuses a wrapped data key with any byte changed, or cut to any length', async () => {
    const key = testRing().mintDataKey(tenantA, 1);
    const ring = testRing();
    for (const [at, byte] of key.wrapped.entries()) {
      const wrapped = Buffer.from(key.wrapped);
      wrapped.writeUInt8(byte ^ 0x81, at);
      expect(await codeOf(() => ring.addDataKey({ ...key, wrapped }))).toMatch(/^STORE_(DAMAGED|NEWER)$/);
      const cut = { ...key, wrapped: key.wrapped.subarray(0, at) };
      expect(await codeOf(() => ring.addDataKey(cut))).toBe('STORE_DAMAGED');
    }
  });

  it('has no key for an organisation it was not given', async () => {
    const ring = testRing();
    ring.mintDataKey(tenantB, 1);
    expect(await codeOf(() => ring.seal(place, 'value'))).toBe('STORE_DAMAGED');
  });
});

describe('a closed key ring', () => {
  it('refuses everything as locked, however often it is closed', () => {
    const ring = testRing();
    const key = ring.mintDataKey(tenantA, 1);
    const sealed = ring.seal(place, 'value');
    ring.close();
    ring.close();
    const uses = [
      () => ring.pageKey(),
      () => ring.auditMac(sealed),
      () => ring.manifestMac(sealed),
      () => ring.mintDataKey(tenantA, 2),
      () => ring.addDataKey(key),
      () => ring.seal(place, 'value'),
      () => ring.open(place, sealed),
    ];
    for (const use of uses) expect(use).toThrow(new AppError('VAULT_LOCKED'));
  });

  it('has overwritten the data keys it minted', () => {
    const given: Buffer[] = [];
    const source = seededRandom();
    const random = createRandom((length) => {
      const bytes = source.bytes(length);
      given.push(bytes);
      return bytes;
    });
    const ring = createKeyRing({ vaultId, rootKey: deriveKey(Buffer.alloc(32), vaultId, 'chv/key/page/1'), random });
    ring.mintDataKey(tenantA, 1);
    const dataKey = given.find((bytes) => bytes.length === 32);
    expect(dataKey?.every((byte) => byte === 0)).toBe(false);
    ring.close();
    expect(dataKey).toEqual(Buffer.alloc(32));
  });
});
