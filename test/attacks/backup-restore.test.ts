import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { testEngine, testPassphrase } from '../kit/engine.ts';
import { failureOf } from '../kit/failure.ts';
import { answerOf, aVaultToBackUp, cliSession, takeBackup, unlockedCli } from './backup-kit.ts';

const newPassphrase = 'outra bateria para o cavalo correto 77';
const own = 'senha propria deste backup 1234 xyz';
const byPassphrase = (passphrase: string) => ({ kind: 'passphrase', passphrase }) as const;
const restoration = { newPassphrase, useKeychain: false };

it('a backup is told only when it was read back, and is put on record', async () => {
  const made = await aVaultToBackUp();
  const cli = await unlockedCli(made, testPassphrase);
  const file = join(made.dataDir, 'b');
  const taken = await answerOf(cli.backups.create({ file }));
  const verified = await answerOf(cli.backups.verify({ file, key: byPassphrase(testPassphrase) }));
  expect(verified).toMatchObject({ ...taken, counts: { organisations: 2, credentials: 2, secrets: 2 } });
  expect(verified.audit.ok).toBe(true);
  const { entries } = await cli.audit.list({ action: 'vault.backedUp' });
  expect(entries.map(({ detail }) => detail)).toEqual([{ bytes: taken.bytes, sha256: taken.sha256, automatic: false }]);
  expect(readdirSync(join(made.dataDir, 'run', 'scratch'))).toEqual([]);
});

it('a restored vault gives every secret back under a new passphrase, a new device and new page keys', async () => {
  const made = await aVaultToBackUp();
  const cli = await unlockedCli(made, testPassphrase);
  const file = await takeBackup(cli, made.dataDir, own);
  const { credentials } = await made.api.credentials.list({ scope: null });
  const revealed = await Promise.all(
    credentials.map(({ id }) => cli.credentials.reveal({ id, field: null, passphrase: null })),
  );

  const other = testEngine();
  const { vaultId, recoveryKey } = await answerOf(
    other.client(cliSession()).backups.restore({ file, key: byPassphrase(own), ...restoration }),
  );
  expect(recoveryKey).not.toBe(made.recoveryKey);
  const restored = await unlockedCli(other, newPassphrase);
  const again = await Promise.all(
    credentials.map(({ id }) => restored.credentials.reveal({ id, field: null, passphrase: null })),
  );
  expect(again.map(({ fields }) => fields)).toEqual(revealed.map(({ fields }) => fields));
  expect(await restored.audit.verify({})).toMatchObject({ ok: true });
  const { entries } = await restored.audit.list({ action: 'vault.restored' });
  const before = await cli.audit.list({ action: 'vault.created' });
  expect(entries[0]?.actor?.device).not.toBe(before.entries[0]?.actor?.device);
  expect(entries[0]?.detail).toMatchObject({ chainWasWhole: true });
  expect(vaultId).toMatch(/^[0-9a-f-]{36}$/);
  expect(
    await failureOf(testEngine({ dataDir: other.dataDir }).client().vault.unlock({ passphrase: testPassphrase })),
  ).toMatchObject({
    code: 'WRONG_PASSPHRASE',
  });
});

it('the recovery key of the vault opens a backup that has a passphrase of its own, the passphrase of the vault does not', async () => {
  const made = await aVaultToBackUp();
  const cli = await unlockedCli(made, testPassphrase);
  const file = await takeBackup(cli, made.dataDir, own);
  const key = { kind: 'recoveryKey', recoveryKey: made.recoveryKey } as const;
  expect(await answerOf(cli.backups.verify({ file, key }))).toMatchObject({ file });
  const wrong = answerOf(cli.backups.verify({ file, key: byPassphrase(testPassphrase) }));
  expect(await failureOf(wrong)).toMatchObject({ code: 'WRONG_PASSPHRASE' });
});

it('neither a backup nor a restore writes over anything', async () => {
  const made = await aVaultToBackUp();
  const cli = await unlockedCli(made, testPassphrase);
  const file = await takeBackup(cli, made.dataDir);
  expect(await failureOf(answerOf(cli.backups.create({ file })))).toMatchObject({ reason: 'fileExists' });
  const input = { file, key: byPassphrase(testPassphrase), ...restoration };
  expect(await failureOf(answerOf(cli.backups.restore(input)))).toMatchObject({ code: 'VAULT_EXISTS' });
  const other = testEngine();
  writeFileSync(join(other.dataDir, 'letter.txt'), 'Dear');
  const refused = failureOf(answerOf(other.client(cliSession()).backups.restore(input)));
  expect(await refused).toMatchObject({ code: 'VALIDATION_FAILED', reason: 'folderNotEmpty' });
  expect(existsSync(join(other.dataDir, 'vault.json'))).toBe(false);
});

it('a page may not name files', async () => {
  const { api, dataDir } = await aVaultToBackUp();
  const file = join(dataDir, 'b');
  expect(await failureOf(answerOf(api.backups.create({ file })))).toMatchObject({ code: 'FORBIDDEN' });
  const verify = answerOf(api.backups.verify({ file, key: byPassphrase(own) }));
  expect(await failureOf(verify)).toMatchObject({ code: 'FORBIDDEN' });
});
