import { describe, expect, it } from 'vitest';
import { createUnlockedVault, testEngine, testPassphrase } from '../kit/engine.ts';
import { failureOf } from '../kit/failure.ts';
import { instantKdf } from '../kit/kdf.ts';
import { aSession } from '../kit/session.ts';

const newPassphrase = 'girafa telhado bússola morango 52';
const change = { passphrase: testPassphrase, newPassphrase };

const opened = () => createUnlockedVault({ kdf: instantKdf() });

const actionsOf = async ({ api }: Pick<Awaited<ReturnType<typeof opened>>, 'api'>) =>
  (await api.audit.list({})).entries.map(({ action }) => action);

describe('changing the passphrase', () => {
  it('keeps this session open, locks every other one, and is on record', async () => {
    const vault = await opened();
    const other = vault.client(aSession());
    await other.vault.unlock({ passphrase: testPassphrase });
    expect(await vault.api.vault.changePassphrase(change)).toMatchObject({ vault: 'unlocked' });
    expect((await other.vault.status({})).vault).toBe('locked');
    expect(await actionsOf(vault)).toEqual(expect.arrayContaining(['vault.passphraseChanged', 'vault.locked']));
    expect(await failureOf(other.vault.unlock({ passphrase: testPassphrase }))).toMatchObject({
      code: 'WRONG_PASSPHRASE',
    });
    expect(await other.vault.unlock({ passphrase: newPassphrase })).toMatchObject({ vault: 'unlocked' });
  });

  it('is refused to a session that is locked, and with a wrong passphrase, which counts as an attempt', async () => {
    const vault = await opened();
    const locked = vault.client(aSession());
    expect(await failureOf(locked.vault.changePassphrase(change))).toMatchObject({ code: 'VAULT_LOCKED' });
    const wrong = { passphrase: 'errada', newPassphrase };
    for (let attempt = 0; attempt < 5; attempt += 1) await failureOf(vault.api.vault.changePassphrase(wrong));
    expect(await failureOf(vault.api.vault.changePassphrase(wrong))).toMatchObject({ code: 'LIMIT_EXCEEDED' });
    expect(await actionsOf(vault)).not.toContain('vault.passphraseChanged');
  });

  it('names the field of a new passphrase that is too weak, and changes nothing', async () => {
    const { api } = await opened();
    expect(await failureOf(api.vault.changePassphrase({ ...change, newPassphrase: 'curta' }))).toMatchObject({
      code: 'WEAK_PASSPHRASE',
      field: 'newPassphrase',
    });
    expect(await api.vault.unlock({ passphrase: testPassphrase })).toMatchObject({ vault: 'unlocked' });
  });
});

describe('recovering', () => {
  it('opens a vault whose passphrase is lost, from a session that never knew it', async () => {
    const vault = await opened();
    await vault.api.vault.lock({ everywhere: true });
    const { recoveryKey } = vault;
    const status = await vault.api.vault.recover({ recoveryKey, newPassphrase, useKeychain: true });
    expect(status).toMatchObject({ vault: 'unlocked', deviceSecret: true });
    expect(await actionsOf(vault)).toContain('vault.recovered');
  });

  it('locks those who are in by the old passphrase', async () => {
    const { api, client, recoveryKey } = await opened();
    const rescuer = client(aSession());
    await rescuer.vault.recover({ recoveryKey, newPassphrase, useKeychain: false });
    expect((await api.vault.status({})).vault).toBe('locked');
    expect((await rescuer.vault.status({})).vault).toBe('unlocked');
  });

  it('counts a recovery key of another vault as a failed attempt and says what it is', async () => {
    const { api } = await opened();
    const { recoveryKey } = await opened();
    expect(await failureOf(api.vault.recover({ recoveryKey, newPassphrase, useKeychain: false }))).toMatchObject({
      code: 'WRONG_PASSPHRASE',
      field: 'recoveryKey',
      reason: 'wrongRecoveryKey',
    });
  });

  it('needs a vault', async () => {
    const api = testEngine().client();
    expect(await failureOf(api.vault.recover({ recoveryKey: '', newPassphrase, useKeychain: false }))).toMatchObject({
      code: 'VAULT_MISSING',
    });
  });
});

describe('a new recovery key', () => {
  it('takes the place of the one before, which is dead, and is on record', async () => {
    const vault = await opened();
    const { recoveryKey } = await vault.api.vault.renewRecoveryKey({ passphrase: testPassphrase });
    const recover = (key: string) => vault.api.vault.recover({ recoveryKey: key, newPassphrase, useKeychain: false });
    expect(await failureOf(recover(vault.recoveryKey))).toMatchObject({ reason: 'wrongRecoveryKey' });
    expect(await recover(recoveryKey)).toMatchObject({ vault: 'unlocked' });
    expect(await actionsOf(vault)).toContain('vault.recoveryKeyRenewed');
  });
});
