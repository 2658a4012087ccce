import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { answerOf, aVaultToBackUp, unlockedCli } from '../attacks/backup-kit.ts';
import { fakeClock } from '../kit/clock.ts';
import { testPassphrase } from '../kit/engine.ts';
import { failureOf } from '../kit/failure.ts';
import { instantKdf } from '../kit/kdf.ts';

async function aBackup() {
  const clock = fakeClock();
  const made = await aVaultToBackUp({ kdf: instantKdf(), clock });
  const taken = await answerOf(made.api.backups.create({}));
  return { ...made, clock, taken };
}

it('a page makes a backup without naming a file: it goes into the data folder, and is listed', async () => {
  const { api, clock, dataDir, taken } = await aBackup();
  expect(dirname(taken.file)).toBe(join(dataDir, 'backups'));
  const { backups, schedule } = await api.backups.list({});
  const now = clock.now();
  expect(backups).toEqual([{ ...taken, verifiedAt: now, checkedAt: now, outcome: 'whole', automatic: false }]);
  expect(schedule).toEqual({ everyHours: 24, keep: 7 });
});

it('a page has a listed backup opened whole, without a passphrase; when and what came of it is remembered', async () => {
  const { api, clock, taken } = await aBackup();
  const madeAt = clock.now();
  await clock.advance(60_000);
  const checked = await answerOf(api.backups.check({ file: taken.file }));
  expect(checked).toMatchObject({ sha256: taken.sha256, counts: { organisations: 2, secrets: 2 } });
  expect((await api.backups.list({})).backups[0]).toMatchObject({
    at: madeAt,
    verifiedAt: madeAt + 60_000,
    checkedAt: madeAt + 60_000,
    outcome: 'whole',
  });
  const { entries } = await api.audit.list({ action: 'vault.backupChecked' });
  expect(entries.map(({ detail }) => detail)).toEqual([{ outcome: 'whole' }]);
});

it('a damaged backup, and another vault’s in its place, are remembered as damaged; what was whole last stays told', async () => {
  const { api, clock, taken } = await aBackup();
  const stranger = await aBackup();
  const madeAt = clock.now();
  const whole = readFileSync(taken.file);
  for (const bytes of [whole.subarray(0, -1), readFileSync(stranger.taken.file), Buffer.from('no backup')]) {
    writeFileSync(taken.file, whole);
    await answerOf(api.backups.check({ file: taken.file }));
    await clock.advance(60_000);
    writeFileSync(taken.file, bytes);
    const refused = await failureOf(answerOf(api.backups.check({ file: taken.file })));
    expect(['backupDamaged', 'notABackup']).toContain(refused.reason);
    expect((await api.backups.list({})).backups[0]).toMatchObject({
      verifiedAt: clock.now() - 60_000,
      checkedAt: clock.now(),
      outcome: 'damaged',
    });
  }
  expect(clock.now()).toBeGreaterThan(madeAt);
});

it('only what is on the list is checked, and what is gone is not listed', async () => {
  const { api, dataDir, taken } = await aBackup();
  expect(await failureOf(answerOf(api.backups.check({ file: join(dataDir, 'vault.json') })))).toMatchObject({
    code: 'NOT_FOUND',
    reason: 'unknownBackup',
  });
  rmSync(taken.file);
  expect((await api.backups.list({})).backups).toEqual([]);
  expect(await failureOf(answerOf(api.backups.check({ file: taken.file })))).toMatchObject({
    reason: 'fileUnreadable',
  });
});

it('the schedule is set, told with the list, and on record', async () => {
  const { api } = await aBackup();
  await api.backups.setSchedule({ commandId: randomUUID(), everyHours: 12, keep: 14 });
  expect((await api.backups.list({})).schedule).toEqual({ everyHours: 12, keep: 14 });
  const { entries } = await api.audit.list({ action: 'settings.changed' });
  expect(entries[0]).toMatchObject({ changed: ['backupSchedule'], detail: { everyHours: 12, keep: 14 } });
});

it('a backup’s own passphrase must be strong: the file may lie anywhere', async () => {
  const made = await aBackup();
  const cli = await unlockedCli(made, testPassphrase);
  const weak = answerOf(cli.backups.create({ file: join(made.dataDir, 'weak'), passphrase: 'password' }));
  expect(await failureOf(weak)).toMatchObject({ code: 'WEAK_PASSPHRASE', field: 'passphrase' });
});
