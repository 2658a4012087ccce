import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { liftMark, markUnfinished } from '../../electron/core/unfinished-vault.ts';
import { openStore } from '../../electron/store/store.ts';
import { rewriteHeader } from '../../electron/vault/rewrite-header.ts';
import { createVaultGate } from '../../electron/vault/vault-gate.ts';
import { organisationId } from '../../shared/model/ids.ts';
import { type TestEngine, testEngine, testPassphrase } from '../kit/engine.ts';
import { failureOf } from '../kit/failure.ts';
import { instantKdf } from '../kit/kdf.ts';
import { dropLaterSteps } from '../kit/older-schema.ts';
import { withRawStore } from '../kit/raw-store.ts';
import { answerOf, aVaultToBackUp, cliSession, takeBackup, unlockedCli } from './backup-kit.ts';

const kdf = instantKdf();
const passphrase = testPassphrase;
const newVault = { passphrase, memberName: 'Ana', language: 'en', useKeychain: false } as const;

/** The next start on a folder. */
function startedOn(dataDir: string) {
  const started = testEngine({ dataDir, kdf });
  onTestFinished(() => started.engine.close());
  return started;
}

/** A vault as a crash leaves it: a header, and no store or an empty one. */
async function half({ dataDir, ports }: TestEngine, withStore: boolean): Promise<void> {
  const { ring } = await createVaultGate({ ...ports, dataDir }).create({ passphrase, useKeychain: false });
  if (!withStore) return;
  const path = join(dataDir, 'store.db');
  openStore({ path, mode: 'create', ring, clock: ports.clock, onAppended: () => undefined }).close();
}

describe('a vault whose making was interrupted', () => {
  it.each([
    ['before its store was there', false],
    ['before its store was founded', true],
  ])('%s is none at the next start, and another can be made', async (_, withStore) => {
    const interrupted = testEngine({ kdf });
    markUnfinished(interrupted.dataDir);
    await half(interrupted, withStore);
    const { client } = startedOn(interrupted.dataDir);
    expect(await client().vault.status({})).toMatchObject({ vault: 'none' });
    await client().vault.create(newVault);
    expect(await client().vault.status({})).toMatchObject({ vault: 'unlocked' });
  });

  it('from a backup is none at the next start, and the backup can be restored', async () => {
    const made = await aVaultToBackUp({ kdf });
    const file = await takeBackup(await unlockedCli(made, passphrase), made.dataDir);
    const interrupted = testEngine({ kdf });
    markUnfinished(interrupted.dataDir);
    writeFileSync(join(interrupted.dataDir, 'store.db'), 'half');
    const { client } = startedOn(interrupted.dataDir);
    const key = { kind: 'passphrase', passphrase } as const;
    const input = { file, key, newPassphrase: passphrase, useKeychain: false };
    await answerOf(client(cliSession()).backups.restore(input));
    expect(await client().vault.status({})).toMatchObject({ vault: 'locked' });
  });

  it('is never taken away where nobody marked it: a header without its store is somebody’s', async () => {
    const found = testEngine({ kdf });
    await half(found, false);
    const { client } = startedOn(found.dataDir);
    expect(await client().vault.status({})).toMatchObject({ vault: 'locked' });
    expect(await failureOf(client().vault.create(newVault))).toMatchObject({ code: 'VAULT_EXISTS' });
    expect(existsSync(join(found.dataDir, 'vault.json.bak'))).toBe(true);
  });

  it('leaves no mark once it is whole, nor where one was there already', async () => {
    const { client, dataDir } = testEngine({ kdf });
    await client().vault.create(newVault);
    expect(await failureOf(client().vault.create(newVault))).toMatchObject({ code: 'VAULT_EXISTS' });
    expect(existsSync(join(dataDir, 'run', 'unfinished-vault'))).toBe(false);
    liftMark(dataDir);
  });
});

/** A vault with two organisations; the header has the first as shredded, as if the process had died right after. */
async function halfShredded() {
  const made = await aVaultToBackUp({ kdf });
  const [gone, kept] = made.organisations;
  await made.engine.close();
  const ring = await createVaultGate({ ...made.ports, dataDir: made.dataDir }).unlock(passphrase);
  rewriteHeader(made.dataDir, ring, () => ({ shredded: [organisationId.parse(gone.id)] }));
  ring.close();
  return { dataDir: made.dataDir, gone, kept, made };
}

describe('a shredding that was interrupted', () => {
  it('is over before anybody can write into what is destroyed', async () => {
    const { dataDir, gone, kept } = await halfShredded();
    const api = startedOn(dataDir).client();
    await api.vault.unlock({ passphrase });
    expect((await api.organisations.list({})).organisations.map(({ slug }) => slug)).toEqual([kept.slug]);
    expect(await failureOf(api.organisations.get({ organisation: gone.slug }))).toMatchObject({ code: 'NOT_FOUND' });
    expect((await api.audit.list({ action: 'organisation.shredded' })).entries).toMatchObject([{ records: [gone.id] }]);
  });

  it('takes the copies with it that were made before, a snapshot of this very start too', async () => {
    const { dataDir, made } = await halfShredded();
    await withRawStore({ ...made, dataDir }, dropLaterSteps);
    const automatic = join(dataDir, 'backups', 'auto-2026-11-21T10-00-00-000Z.chvbackup');
    mkdirSync(join(dataDir, 'backups'), { recursive: true });
    writeFileSync(automatic, 'a copy');
    const api = startedOn(dataDir).client();
    await api.vault.unlock({ passphrase });
    expect([readdirSync(join(dataDir, 'snapshots')), existsSync(automatic)]).toEqual([[], false]);
  });
});

describe('a shredding', () => {
  it('deletes automatic backups and names others in the vault’s own folder, also those a crash kept off the record', async () => {
    const made = await aVaultToBackUp({ kdf });
    const folder = join(made.dataDir, 'backups');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'auto-2026-11-21T10-00-00-000Z.chvbackup'), 'off the record');
    writeFileSync(join(folder, 'chaveiro.chvbackup'), 'off the record too');
    const [gone] = made.organisations;
    const order = { commandId: crypto.randomUUID(), id: gone.id, confirm: gone.slug };
    const { remainingBackups } = await made.api.organisations.shred(order);
    expect(remainingBackups).toEqual([join(folder, 'chaveiro.chvbackup')]);
    expect(readdirSync(folder)).toEqual(['chaveiro.chvbackup']);
  });
});

describe('what a killed process was writing', () => {
  it('is cleared at the next start: an unfinished backup', async () => {
    const { dataDir } = testEngine({ kdf });
    const folder = join(dataDir, 'backups');
    mkdirSync(folder);
    const finished = 'mine.chvbackup';
    for (const name of [finished, `${finished}.01a1fe45-459e-74da-99e6-da47c7662484.tmp`]) {
      writeFileSync(join(folder, name), '');
    }
    startedOn(dataDir);
    expect(readdirSync(folder)).toEqual([finished]);
  });

  it('is cleared with the next one: an unfinished snapshot', async () => {
    const made = await aVaultToBackUp({ kdf });
    await made.engine.close();
    await withRawStore(made, dropLaterSteps);
    const folder = join(made.dataDir, 'snapshots');
    mkdirSync(join(folder, '2026-11-20T10-00-00-000Z-schema-10.unfinished'), { recursive: true });
    await startedOn(made.dataDir).client().vault.unlock({ passphrase });
    expect(readdirSync(folder)).toEqual([expect.stringMatching(/-schema-10$/)]);
  });
});
