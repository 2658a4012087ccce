import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Kdf, KdfParameters } from '../../../electron/ports/kdf.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import { instantKdf } from '../../kit/kdf.ts';
import { memoryKeychain } from '../../kit/keychain.ts';
import { seededRandom } from '../../kit/random.ts';
import { backupFile, codeOf, mainFile, passphrase, readBody, testGate } from './test-vault.ts';

const newPassphrase = 'girafa telhado bússola morango';

const newVault = async (useKeychain = false, kdf: Kdf = instantKdf()) => {
  const keychain = memoryKeychain();
  const vault = testGate({ kdf, keychain });
  const { ring, recoveryKey } = await vault.gate.create({ passphrase, useKeychain });
  return { ...vault, keychain, ring, recoveryKey };
};

describe('a changed passphrase', () => {
  it('opens the same keys, and the old one opens nothing', async () => {
    const { gate, ring } = await newVault();
    (await gate.changePassphrase({ passphrase, newPassphrase })).commit(ring);
    expect((await gate.unlock(newPassphrase)).pageKey()).toEqual(ring.pageKey());
    expect(await codeOf(() => gate.unlock(passphrase))).toBe('WRONG_PASSPHRASE');
  });

  it('is not in force, nor on the disk, before it is committed', async () => {
    const { gate, dataDir } = await newVault();
    const before = readFileSync(mainFile(dataDir));
    await gate.changePassphrase({ passphrase, newPassphrase });
    expect(readFileSync(mainFile(dataDir))).toEqual(before);
    await expect(gate.verify(passphrase)).resolves.toBeUndefined();
  });

  it('stands in both copies with the next number', async () => {
    const { gate, dataDir, ring } = await newVault();
    (await gate.changePassphrase({ passphrase, newPassphrase })).commit(ring);
    expect(readFileSync(mainFile(dataDir))).toEqual(readFileSync(backupFile(dataDir)));
    expect(readBody(dataDir).sequence).toBe(2);
  });

  it('holds when the second copy could not be written: the older copy does not count', async () => {
    const { gate, dataDir, ring } = await newVault();
    const older = readFileSync(backupFile(dataDir));
    (await gate.changePassphrase({ passphrase, newPassphrase })).commit(ring);
    writeFileSync(backupFile(dataDir), older);
    expect(await codeOf(() => gate.unlock(passphrase))).toBe('WRONG_PASSPHRASE');
    (await gate.unlock(newPassphrase)).close();
    expect(readFileSync(backupFile(dataDir))).toEqual(readFileSync(mainFile(dataDir)));
  });

  it('needs the old one, and must be hard to guess', async () => {
    const { gate } = await newVault();
    expect(await codeOf(() => gate.changePassphrase({ passphrase: 'errada', newPassphrase }))).toBe('WRONG_PASSPHRASE');
    expect(await codeOf(() => gate.changePassphrase({ passphrase, newPassphrase: 'curta' }))).toBe('WEAK_PASSPHRASE');
  });

  it('goes on needing the device secret it needed before', async () => {
    const { gate, ring, keychain, dataDir } = await newVault(true);
    (await gate.changePassphrase({ passphrase, newPassphrase })).commit(ring);
    expect(readBody(dataDir).slots[0].deviceCheck).not.toBeNull();
    keychain.entries.clear();
    expect(await codeOf(() => gate.unlock(newPassphrase))).toBe('DEVICE_SECRET_MISSING');
  });

  it('does not undo a recovery key that was renewed while it was prepared', async () => {
    const { gate, ring } = await newVault();
    const passphraseChange = await gate.changePassphrase({ passphrase, newPassphrase });
    const recoveryChange = await gate.renewRecoveryKey(passphrase);
    recoveryChange.commit(ring);
    passphraseChange.commit(ring);
    await expect(
      gate.recover({ recoveryKey: recoveryChange.recoveryKey, newPassphrase, useKeychain: false }),
    ).resolves.toBeDefined();
  });

  it('is never written under the keys of another vault', async () => {
    const { gate } = await newVault();
    const foreign = testGate({ kdf: instantKdf(), random: seededRandom('another vault') });
    const { ring } = await foreign.gate.create({ passphrase, useKeychain: false });
    const change = await gate.changePassphrase({ passphrase, newPassphrase });
    expect(await codeOf(() => change.commit(ring))).toBe('HEADER_ALTERED');
    await expect(gate.verify(passphrase)).resolves.toBeUndefined();
  });
});

describe('the recovery key', () => {
  const recover = { newPassphrase, useKeychain: false };

  it('opens the same keys and sets a new passphrase, in any spelling a person may use', async () => {
    const { gate, ring, recoveryKey } = await newVault();
    const recovered = await gate.recover({ ...recover, recoveryKey: recoveryKey.toLowerCase().replaceAll('-', ' ') });
    recovered.commit(recovered.ring);
    expect(recovered.ring.pageKey()).toEqual(ring.pageKey());
    await expect(gate.verify(newPassphrase)).resolves.toBeUndefined();
    expect(await codeOf(() => gate.verify(passphrase))).toBe('WRONG_PASSPHRASE');
  });

  it.each([
    ['locked', 'locked', false],
    ['gone', 'absent', false],
    ['there, but emptied', 'ready', true],
  ] as const)('works while the keychain the vault was bound to is %s', async (_, state, bound) => {
    const { gate, keychain, recoveryKey } = await newVault(true);
    keychain.entries.clear();
    keychain.become(state);
    const recovered = await gate.recover({ ...recover, useKeychain: true, recoveryKey });
    recovered.commit(recovered.ring);
    (await gate.unlock(newPassphrase)).close();
    expect(gate.inspect()).toMatchObject({ deviceSecret: bound });
    expect(keychain.entries.size).toBe(bound ? 1 : 0);
  });

  it('leaves the passphrase of before alone until it is committed, even where a device secret is involved', async () => {
    const { gate, recoveryKey } = await newVault(true);
    await gate.recover({ ...recover, useKeychain: true, recoveryKey });
    await expect(gate.verify(passphrase)).resolves.toBeUndefined();
  });

  it('is told apart from a mistyped one when it belongs to another vault', async () => {
    const { gate } = await newVault();
    const other = testGate({ kdf: instantKdf(), random: seededRandom('another vault') });
    const { recoveryKey } = await other.gate.create({ passphrase, useKeychain: false });
    await expect(gate.recover({ ...recover, recoveryKey })).rejects.toEqual(
      new AppError('WRONG_PASSPHRASE', { field: 'recoveryKey', reason: 'wrongRecoveryKey' }),
    );
    const mistyped = recoveryKey.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    expect(await codeOf(() => gate.recover({ ...recover, recoveryKey: mistyped }))).toBe('VALIDATION_FAILED');
  });

  it('is dead once there is a new one', async () => {
    const { gate, ring, recoveryKey } = await newVault();
    const renewed = await gate.renewRecoveryKey(passphrase);
    expect(renewed.recoveryKey).not.toBe(recoveryKey);
    renewed.commit(ring);
    expect(await codeOf(() => gate.recover({ ...recover, recoveryKey }))).toBe('WRONG_PASSPHRASE');
    await expect(gate.recover({ ...recover, recoveryKey: renewed.recoveryKey })).resolves.toBeDefined();
    await expect(gate.verify(passphrase)).resolves.toBeUndefined();
  });
});

describe('a slot that is cheaper to guess at than those made today', () => {
  const dear: KdfParameters = { memoryMiB: 128, passes: 4, lanes: 2 };

  it('is replaced when it is opened, and by nothing cheaper', async () => {
    const { dataDir, keychain } = await newVault(true);
    const kdf = (cost: KdfParameters): Kdf => ({
      ...instantKdf(),
      defaults: { withDeviceSecret: cost, passphraseOnly: cost },
    });
    const costNow = () => readBody(dataDir).slots[0].kdf;
    const today = testGate({ dataDir, keychain, kdf: kdf(dear) });
    await today.gate.verify(passphrase);
    expect(costNow()).not.toEqual(dear);
    (await today.gate.unlock(passphrase)).close();
    expect(costNow()).toEqual(dear);
    const cheaper = testGate({ dataDir, keychain, kdf: kdf({ ...dear, memoryMiB: 64 }) });
    (await cheaper.gate.unlock(passphrase)).close();
    expect(costNow()).toEqual(dear);
  });
});
