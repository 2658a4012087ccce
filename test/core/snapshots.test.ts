import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { schemaVersion } from '../../electron/store/migrate.ts';
import { fakeClock } from '../kit/clock.ts';
import { createUnlockedVault, testEngine, testPassphrase } from '../kit/engine.ts';
import { failureOf } from '../kit/failure.ts';
import { instantKdf } from '../kit/kdf.ts';
import { dropLaterSteps } from '../kit/older-schema.ts';
import { withRawStore } from '../kit/raw-store.ts';

const unlock = { passphrase: testPassphrase };

/** A closed vault whose store has the first schema, and an engine that meets it. */
const oldVault = async () => {
  const made = await createUnlockedVault({ kdf: instantKdf() });
  await made.api.organisations.create({ commandId: crypto.randomUUID(), slug: 'padaria', name: 'Padaria' });
  await made.engine.close();
  await age(made);
  const clock = fakeClock();
  const { engine, client } = testEngine({ dataDir: made.dataDir, kdf: instantKdf(), clock });
  return { ...made, engine, clock, api: client(), folder: join(made.dataDir, 'snapshots') };
};

/** Takes a store back to the schema of the first release. */
const age = (made: Parameters<typeof withRawStore>[0]) => withRawStore(made, dropLaterSteps);

describe('a store of an older schema', () => {
  it('is kept as it was, encrypted and with its header, before it is brought up to date', async () => {
    const { api, folder, clock } = await oldVault();
    await api.vault.unlock(unlock);
    expect((await api.vault.status({})).versions.schema).toBe(schemaVersion);
    const { snapshots } = await api.vault.snapshots({});
    expect(snapshots).toHaveLength(1);
    const [{ name, ...told } = { name: '' }] = snapshots;
    expect(name).toMatch(/-schema-10$/);
    const inside = join(folder, name);
    expect(told).toEqual({ at: clock.now(), schema: 10, bytes: statSync(join(inside, 'store.db')).size });
    expect(readdirSync(inside).toSorted()).toEqual(['store.db', 'vault.json', 'vault.json.bak']);
    for (const file of readdirSync(inside)) expect(statSync(join(inside, file)).mode & 0o777).toBe(0o600);
  });

  it('leaves three snapshots at most, the newest', async () => {
    const vault = await oldVault();
    for (let round = 0; round < 5; round += 1) {
      await vault.api.vault.unlock(unlock);
      await vault.api.vault.lock({ everywhere: true });
      await age(vault);
      await vault.clock.advance(1_000);
    }
    expect((await vault.api.vault.snapshots({})).snapshots).toHaveLength(3);
    expect(readdirSync(vault.folder)).toHaveLength(3);
  });
});

describe('going back to a snapshot', () => {
  it('works where the store does not open any more, keeps what was there, and must be accepted', async () => {
    const { api, dataDir, folder } = await oldVault();
    await api.vault.unlock(unlock);
    const { snapshots } = await api.vault.snapshots({});
    const name = snapshots[0]?.name ?? '';
    await api.vault.lock({ everywhere: true });
    writeFileSync(join(dataDir, 'store.db'), Buffer.alloc(8_192, 7));
    expect(await failureOf(api.vault.unlock(unlock))).toMatchObject({ code: 'STORE_DAMAGED' });

    expect(await api.vault.restoreSnapshot({ ...unlock, name, confirmed: true })).toMatchObject({ vault: 'locked' });
    expect(existsSync(join(folder, `${name}.replaced`, 'store.db'))).toBe(true);
    expect(await api.vault.unlock(unlock)).toMatchObject({ mode: 'readOnly', reason: 'olderCopy' });
    expect(await api.vault.acceptOlder({ confirmed: true })).toMatchObject({ mode: 'normal' });
    expect((await api.organisations.list({})).organisations).toMatchObject([{ slug: 'padaria' }]);
  });

  it('needs the passphrase, a confirmation, and a snapshot that is there', async () => {
    const { api } = await oldVault();
    await api.vault.unlock(unlock);
    const { snapshots } = await api.vault.snapshots({});
    const good = { ...unlock, name: snapshots[0]?.name ?? '', confirmed: true };
    const refused = (input: typeof good) => failureOf(api.vault.restoreSnapshot(input));
    expect(await refused({ ...good, name: '../vault.json' })).toMatchObject({
      code: 'NOT_FOUND',
      reason: 'unknownSnapshot',
    });
    expect(await refused({ ...good, confirmed: false })).toMatchObject({ code: 'CONFIRMATION_REQUIRED' });
    expect(await refused({ ...good, passphrase: 'errada' })).toMatchObject({ code: 'WRONG_PASSPHRASE' });
    expect((await api.vault.status({})).vault).toBe('unlocked');
  });
});
