import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { aConnection, aCredential, anOrganisation } from '../kit/builders.ts';
import { type FakeClock, fakeClock } from '../kit/clock.ts';
import { createUnlockedVault } from '../kit/engine.ts';
import { eventually } from '../kit/eventually.ts';
import { failureOf } from '../kit/failure.ts';
import { aSession } from '../kit/session.ts';

const dayMs = 24 * 60 * 60_000;
const hourMs = 60 * 60_000;

/** An unlocked vault whose window stays open, on a clock of the test's. */
async function anOpenVault() {
  const clock = fakeClock();
  const made = await createUnlockedVault({ clock });
  const api = made.client(aSession({ autoLocks: false }));
  await api.vault.unlock({ passphrase: 'cavalo bateria grampo correto 4871' });
  return { ...made, api, clock };
}

/** So many days pass on the wall; the vault's rounds come every hour. */
async function later(clock: FakeClock, days: number): Promise<void> {
  clock.jump(days * dayMs);
  await clock.advance(hourMs);
}

const trashed = ({ id, revision }: { readonly id: never; readonly revision: number }) => ({
  commandId: randomUUID(),
  id,
  expectedRevision: revision,
});

it('what lay in the trash for thirty days is gone with its secrets, and not a day earlier', async () => {
  const { api, clock } = await anOpenVault();
  const { slug } = await anOrganisation(api);
  const connection = await aConnection(api, { organisation: slug });
  const key = await aCredential(api);
  await api.credentials.remove(trashed(key as never));
  await api.connections.remove(trashed(connection as never));
  await later(clock, 29);
  expect((await api.credentials.get({ id: key.id })).trashedAt).not.toBeNull();
  await later(clock, 2);
  expect(await failureOf(api.credentials.get({ id: key.id }))).toMatchObject({ code: 'NOT_FOUND' });
  expect(await failureOf(api.connections.get({ id: connection.id }))).toMatchObject({ code: 'NOT_FOUND' });
  const { entries } = await api.audit.list({ action: 'vault.trashPurged' });
  expect(entries.flatMap(({ records }) => records).toSorted()).toEqual([key.id, connection.id].toSorted());
  expect(entries[0]?.actor?.origin).toBe('schedule');
});

it('an organisation that lay in the trash for thirty days has nothing left but its name', async () => {
  const { api, clock } = await anOpenVault();
  const organisation = await anOrganisation(api);
  const key = await aCredential(api, { scope: { kind: 'organisation', organisation: organisation.slug } });
  await api.organisations.remove(trashed(organisation as never));
  await later(clock, 31);
  expect(await failureOf(api.credentials.get({ id: key.id }))).toMatchObject({ code: 'NOT_FOUND' });
  expect((await api.organisations.get({ organisation: organisation.slug })).id).toBe(organisation.id);
});

it('an unlocked vault backs itself up every day and keeps as many as it was told', async () => {
  const { api, clock, dataDir } = await anOpenVault();
  await api.backups.setSchedule({ commandId: randomUUID(), everyHours: 24, keep: 2 });
  const made = async (): Promise<number> => (await api.audit.list({ action: 'vault.backedUp' })).entries.length;
  for (let day = 1; day <= 4; day += 1) {
    await later(clock, 1);
    // A round that is still at work leaves the next one out: the one after it comes an hour later.
    await eventually(async () => {
      if ((await made()) < day) await clock.advance(hourMs);
      expect(await made()).toBe(day);
    });
  }
  await eventually(() => expect(readdirSync(join(dataDir, 'backups'))).toHaveLength(2));
});
