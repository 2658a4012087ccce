import { describe, expect, it } from 'vitest';
import type { Kdf, KdfParameters } from '../../../electron/ports/kdf.ts';
import type { Keychain } from '../../../electron/ports/keychain.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import { instantKdf } from '../../kit/kdf.ts';
import { memoryKeychain } from '../../kit/keychain.ts';
import { codeOf, passphrase, readBody, testGate } from './test-vault.ts';

const withDeviceSecret: KdfParameters = { memoryMiB: 64, passes: 3, lanes: 2 };
const passphraseOnly: KdfParameters = { memoryMiB: 128, passes: 3, lanes: 2 };
const kdf = (): Kdf => ({ ...instantKdf(), defaults: { withDeviceSecret, passphraseOnly } });

const boundVault = async () => {
  const keychain = memoryKeychain();
  const vault = testGate({ keychain, kdf: kdf() });
  await vault.gate.create({ passphrase, useKeychain: true });
  return { ...vault, keychain };
};

describe('a vault bound to the keychain', () => {
  it('opens with the passphrase and the secret the keychain keeps', async () => {
    const { gate, dataDir, keychain } = await boundVault();
    (await gate.unlock(passphrase)).close();
    expect(gate.inspect()).toMatchObject({ deviceSecret: true });
    expect(readBody(dataDir).slots[0].kdf).toEqual(withDeviceSecret);
    expect([...keychain.entries.values()].map((secret) => secret.length)).toEqual([32]);
  });

  it.each([
    ['locked', 'keychainLocked'],
    ['absent', 'keychainAbsent'],
  ] as const)('says so while the keychain is %s, and opens once it is back', async (state, reason) => {
    const { gate, keychain } = await boundVault();
    keychain.become(state);
    await expect(gate.unlock(passphrase)).rejects.toEqual(new AppError('DEVICE_SECRET_MISSING', { reason }));
    keychain.become('ready');
    await expect(gate.verify(passphrase)).resolves.toBeUndefined();
  });

  it.each([
    ['deleted', () => null],
    ['another', () => Buffer.alloc(32, 9)],
    ['cut short', (secret: Buffer) => secret.subarray(0, 31)],
  ])('says that its secret is missing when it was %s, rather than blame the passphrase', async (_, change) => {
    const { gate, keychain } = await boundVault();
    for (const [account, secret] of [...keychain.entries]) {
      const changed = change(secret);
      if (changed) keychain.entries.set(account, changed);
      else keychain.entries.delete(account);
    }
    await expect(gate.unlock(passphrase)).rejects.toEqual(
      new AppError('DEVICE_SECRET_MISSING', { reason: 'keychainMoved' }),
    );
  });

  it('takes a keychain that says it is ready and refuses for a locked one', async () => {
    const { dataDir } = await boundVault();
    const get = (): Promise<never> => Promise.reject(new Error('denied'));
    const { gate } = testGate({ dataDir, keychain: { ...memoryKeychain(), get }, kdf: kdf() });
    await expect(gate.unlock(passphrase)).rejects.toEqual(
      new AppError('DEVICE_SECRET_MISSING', { reason: 'keychainLocked' }),
    );
  });

  it('still needs the passphrase', async () => {
    const { gate } = await boundVault();
    expect(await codeOf(() => gate.unlock('errada'))).toBe('WRONG_PASSPHRASE');
  });
});

describe('a vault made where the keychain fails', () => {
  const fails = (): Promise<never> => Promise.reject(new Error('denied'));
  const faults: readonly (readonly [string, Partial<Keychain>])[] = [
    ['is absent', { state: async () => 'absent' }],
    ['is locked', { state: async () => 'locked' }],
    ['cannot say how it is', { state: fails }],
    ['refuses to keep', { set: fails }],
    ['keeps nothing', { set: async () => undefined }],
    ['keeps something else', { get: async () => Buffer.alloc(32, 1) }],
    ['keeps but does not give back', { get: fails }],
  ];

  it.each(faults)('opens with the passphrase alone, at a higher cost, when it %s', async (_, fault) => {
    const { gate, dataDir } = testGate({ keychain: { ...memoryKeychain(), ...fault }, kdf: kdf() });
    await gate.create({ passphrase, useKeychain: true });
    expect(gate.inspect()).toMatchObject({ deviceSecret: false });
    expect(readBody(dataDir).slots[0].kdf).toEqual(passphraseOnly);
    await expect(gate.verify(passphrase)).resolves.toBeUndefined();
  });

  it('leaves nothing in the keychain when the vault itself could not be made', async () => {
    const keychain = memoryKeychain();
    const { gate } = testGate({ keychain, kdf: kdf(), dataDir: '/nowhere/at/all' });
    await expect(gate.create({ passphrase, useKeychain: true })).rejects.toThrow('ENOENT');
    expect(keychain.entries.size).toBe(0);
  });

  it('does not ask the keychain when the user does not want it', async () => {
    const keychain = memoryKeychain();
    const { gate } = testGate({ keychain, kdf: kdf() });
    await gate.create({ passphrase, useKeychain: false });
    expect(keychain.entries.size).toBe(0);
    expect(gate.inspect()).toMatchObject({ deviceSecret: false });
  });
});
