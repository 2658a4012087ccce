import { describe, expect, it } from 'vitest';
import type { KdfParameters } from '../../electron/ports/kdf.ts';
import { createVaultGate } from '../../electron/vault/vault-gate.ts';
import { testEngine, testPassphrase } from '../kit/engine.ts';
import { floorKdf } from '../kit/kdf.ts';
import { memoryKeychain } from '../kit/keychain.ts';

const making = { passphrase: testPassphrase, memberName: 'Ana', language: 'en' } as const;

async function bound(useKeychain = true) {
  const keychain = memoryKeychain();
  const made = testEngine({ keychain });
  const api = made.client();
  await api.vault.create({ ...making, useKeychain });
  return { ...made, api, keychain };
}

describe('what protects a vault', () => {
  it('is told by the cost of a guess and the vault’s number', async () => {
    const { api, ports } = await bound(false);
    expect(await api.vault.protection({})).toEqual({
      vaultId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      kdf: ports.kdf.defaults.passphraseOnly,
      raisesAtUnlock: false,
      keychain: 'unused',
    });
  });

  it('tells a keychain that still gives its part from one that is locked, gone, or another', async () => {
    const { api, keychain } = await bound();
    const hold = async () => (await api.vault.protection({})).keychain;
    expect(await hold()).toBe('ready');
    for (const state of ['locked', 'absent'] as const) {
      keychain.become(state);
      expect(await hold()).toBe(state);
    }
    keychain.become('ready');
    for (const account of keychain.entries.keys()) keychain.entries.set(account, Buffer.alloc(32, 7));
    expect(await hold()).toBe('moved');
    keychain.entries.clear();
    expect(await hold()).toBe('moved');
  });

  it('says that the next unlock makes guessing dearer, and then that it did', async () => {
    const { dataDir, engine } = await bound(false);
    await engine.close();
    const dearer: KdfParameters = { ...floorKdf().defaults.passphraseOnly, passes: 4 };
    const kdf = { ...floorKdf(), defaults: { withDeviceSecret: dearer, passphraseOnly: dearer } };
    const later = testEngine({ dataDir, kdf });
    const gate = createVaultGate({ ...later.ports, dataDir });
    expect(await gate.protection()).toMatchObject({ kdf: { passes: 3 }, raisesAtUnlock: true });
    await later.client().vault.unlock({ passphrase: testPassphrase });
    expect(await later.client().vault.protection({})).toMatchObject({ kdf: dearer, raisesAtUnlock: false });
    await later.engine.close();
  });
});
