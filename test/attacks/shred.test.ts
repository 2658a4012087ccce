import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Database } from '../../electron/store/sqlite.ts';
import { createVaultGate } from '../../electron/vault/vault-gate.ts';
import { type TestEngine, testEngine, testPassphrase } from '../kit/engine.ts';
import { failureOf } from '../kit/failure.ts';
import { withRawStore } from '../kit/raw-store.ts';
import { answerOf, aVaultToBackUp, cliSession, takeBackup, unlockedCli } from './backup-kit.ts';

/** Every byte of the database without its encryption, free pages included. */
async function plainBytes({ ports, dataDir }: Pick<TestEngine, 'ports' | 'dataDir'>): Promise<Buffer> {
  const copy = join(dataDir, 'run', `plain-${randomUUID()}`);
  copyFileSync(join(dataDir, 'store.db'), copy);
  const ring = await createVaultGate({ ...ports, dataDir }).unlock(testPassphrase);
  const database = new Database(copy);
  try {
    database.pragma("cipher = 'chacha20'");
    database.pragma(`key = "x'${ring.pageKey().toString('hex')}'"`);
    database.pragma('journal_mode = DELETE');
    database.pragma("rekey = ''");
  } finally {
    database.close();
    ring.close();
  }
  return readFileSync(copy);
}

const wrappedKeysOf = (made: TestEngine, tenant: string): Promise<readonly Buffer[]> =>
  withRawStore(made, (database) =>
    // Sound: the query names its one column, a blob.
    (
      database.prepare('select wrapped from data_key where tenant = $tenant').all({ tenant }) as { wrapped: Buffer }[]
    ).map(({ wrapped }) => wrapped),
  );

const shredding = ({ id, slug }: { readonly id: never; readonly slug: string }) => ({
  commandId: randomUUID(),
  id,
  confirm: slug,
});

it('shredding leaves no byte of the key, no row and no name, and the audit chain still verifies', async () => {
  const made = await aVaultToBackUp();
  const [gone, kept] = made.organisations;
  await made.engine.close();
  const wrapped = await wrappedKeysOf(made, gone.id);
  const before = await plainBytes(made);
  expect(wrapped.map((key) => before.includes(key))).toEqual([true]);
  expect(before.includes(gone.name)).toBe(true);

  const again = testEngine({ ...made.ports, dataDir: made.dataDir });
  const api = again.client();
  await api.vault.unlock({ passphrase: testPassphrase });
  await api.organisations.shred(shredding(gone as never));
  expect(statSync(join(made.dataDir, 'store.db-wal')).size).toBe(0);
  expect(await api.audit.verify({})).toMatchObject({ ok: true });
  const { entries } = await api.audit.list({ action: 'organisation.created' });
  expect(entries.map(({ organisationId, detail }) => [organisationId, detail === null])).toEqual([
    [kept.id, false],
    [gone.id, true],
  ]);
  await api.organisations.create({ commandId: randomUUID(), slug: gone.slug, name: 'Novo' });
  await again.engine.close();
  const after = await plainBytes(made);
  expect(wrapped.map((key) => after.includes(key))).toEqual([false]);
  expect(after.includes(gone.name)).toBe(false);
  expect(after.includes(kept.name)).toBe(true);
});

it('shredding needs the slug typed again, and nothing happens without it', async () => {
  const { api, organisations } = await aVaultToBackUp();
  const [{ id, slug }] = organisations;
  const refused = await failureOf(api.organisations.shred({ commandId: randomUUID(), id, confirm: `${slug}x` }));
  expect(refused).toMatchObject({ code: 'CONFIRMATION_REQUIRED', reason: 'confirmSlug' });
  expect((await api.organisations.get({ organisation: slug })).id).toBe(id);
});

it('backups that remain are named, and a restore of one leaves the shredded organisation out', async () => {
  const made = await aVaultToBackUp();
  const [gone, kept] = made.organisations;
  const cli = await unlockedCli(made, testPassphrase);
  const file = await takeBackup(cli, made.dataDir);
  const { remainingBackups } = await cli.organisations.shred(shredding(gone as never));
  expect(remainingBackups).toEqual([file]);

  const other = testEngine();
  const restored = await answerOf(
    other.client(cliSession()).backups.restore({
      file,
      key: { kind: 'passphrase', passphrase: testPassphrase },
      newPassphrase: testPassphrase,
      useKeychain: false,
      shreddedFrom: [made.dataDir],
    }),
  );
  expect(restored.shredded).toEqual([gone.id]);
  const api = await unlockedCli(other, testPassphrase);
  const { organisations } = await api.organisations.list({});
  expect(organisations.map(({ id }) => id)).toEqual([kept.id]);
  expect(await api.audit.verify({})).toMatchObject({ ok: true });
  expect(existsSync(join(other.dataDir, 'store.db'))).toBe(true);
  expect(readdirSync(join(other.dataDir, 'run', 'scratch'))).toEqual([]);
});
