import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/errors/app-error.ts';
import { memoryKeychain } from '../../kit/keychain.ts';
import { backupFile, codeOf, mainFile, passphrase, testGate } from './test-vault.ts';

describe('a new vault', () => {
  it('opens with its passphrase and has the same keys again', async () => {
    const { gate } = testGate();
    const made = await gate.create({ passphrase, useKeychain: false });
    const ring = await gate.unlock(passphrase);
    expect(ring.vaultId).toBe(made.vaultId);
    expect(ring.pageKey()).toEqual(made.ring.pageKey());
    expect(ring.pageKey()).toHaveLength(32);
    await expect(gate.verify(passphrase)).resolves.toBeUndefined();
  });

  it('is told apart from no vault, without any key', async () => {
    const { gate } = testGate();
    expect(gate.inspect()).toEqual({ state: 'none' });
    expect(await codeOf(() => gate.unlock(passphrase))).toBe('VAULT_MISSING');
    const { vaultId } = await gate.create({ passphrase, useKeychain: false });
    expect(gate.inspect()).toEqual({
      state: 'present',
      vaultId,
      headerVersion: 1,
      deviceSecret: false,
      mended: false,
    });
  });

  it('stands in two identical files that only the owner can read', async () => {
    const { gate, dataDir } = testGate();
    await gate.create({ passphrase, useKeychain: false });
    expect(readFileSync(mainFile(dataDir))).toEqual(readFileSync(backupFile(dataDir)));
    for (const path of [mainFile(dataDir), backupFile(dataDir)]) expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('is never made over another, not even by a second call during the first', async () => {
    const { gate } = testGate();
    const both = await Promise.allSettled([1, 2].map(() => gate.create({ passphrase, useKeychain: false })));
    expect(both.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await codeOf(() => gate.create({ passphrase, useKeychain: false }))).toBe('VAULT_EXISTS');
    await expect(gate.verify(passphrase)).resolves.toBeUndefined();
  });

  it('refuses a short passphrase and says how long it must be', async () => {
    const { gate } = testGate();
    await expect(gate.create({ passphrase: '', useKeychain: false })).rejects.toEqual(
      new AppError('WEAK_PASSPHRASE', { field: 'passphrase', reason: 'passphraseTooShort', params: { minimum: 12 } }),
    );
    expect(gate.inspect()).toEqual({ state: 'none' });
  });

  it('refuses a long passphrase that is easy to guess', async () => {
    const keychain = memoryKeychain();
    const { gate } = testGate({ keychain });
    expect(await codeOf(() => gate.create({ passphrase: 'senha'.repeat(10), useKeychain: true }))).toBe(
      'WEAK_PASSPHRASE',
    );
    expect(gate.inspect()).toEqual({ state: 'none' });
    expect(keychain.entries.size).toBe(0);
  });
});

describe('the passphrase', () => {
  it.each(['', 'errada', `${passphrase} `, passphrase.toUpperCase(), 'x'.repeat(4096)])(
    'is refused when it is %.20j',
    async (wrong) => {
      const { gate } = testGate();
      await gate.create({ passphrase, useKeychain: false });
      expect(await codeOf(() => gate.unlock(wrong))).toBe('WRONG_PASSPHRASE');
      expect(await codeOf(() => gate.verify(wrong))).toBe('WRONG_PASSPHRASE');
    },
  );

  it.each([
    [
      'composed and decomposed accents',
      'maçã órfã ônibus água'.normalize('NFC'),
      'maçã órfã ônibus água'.normalize('NFD'),
    ],
    ['full-width and plain letters', 'ｃａｖａｌｏ bateria grampo lago', 'cavalo bateria grampo lago'],
    ['a ligature and its letters', 'ﬁnal bateria grampo lago', 'final bateria grampo lago'],
  ])('is the same in %s', async (_, typedFirst, typedLater) => {
    const { gate } = testGate();
    await gate.create({ passphrase: typedFirst, useKeychain: false });
    await expect(gate.verify(typedLater)).resolves.toBeUndefined();
  });

  it('may be 2 KiB long, and its last character counts', async () => {
    const long = `${passphrase}${'çã🔑 '.repeat(256)}`.slice(0, 2048);
    const { gate } = testGate();
    await gate.create({ passphrase: long, useKeychain: false });
    await expect(gate.verify(long)).resolves.toBeUndefined();
    expect(await codeOf(() => gate.verify(long.slice(0, -1)))).toBe('WRONG_PASSPHRASE');
  });

  it('never stands in an error', async () => {
    const { gate } = testGate();
    await gate.create({ passphrase, useKeychain: false });
    const wrong = 'canary-passphrase-4711';
    const error: unknown = await gate.unlock(wrong).catch((thrown: unknown) => thrown);
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain(wrong);
  });
});
