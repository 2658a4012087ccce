import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { systemClock } from '../../electron/core/adapters/clock.ts';
import { aCredential, anApiKey } from '../kit/builders.ts';
import { createUnlockedVault } from '../kit/engine.ts';
import { failureOf } from '../kit/failure.ts';
import { aReport, scriptedProber } from '../kit/scripted-prober.ts';

const fine = aReport();
const refused = aReport({ verdict: { reachable: 'yes', accepted: 'no', capable: 'unknown' }, cause: 'AUTH_REVOKED' });
const silent = aReport({ verdict: { reachable: 'no', accepted: 'unknown', capable: 'unknown' }, cause: 'DNS_TIMEOUT' });
const offline = aReport({ verdict: { reachable: 'no', accepted: 'unknown', capable: 'unknown' }, cause: 'OFFLINE' });
const unclear = aReport({ verdict: { reachable: 'yes', accepted: 'unknown', capable: 'unknown' }, cause: 'SRV_5XX' });

/** An engine whose tests find what they are told, one after another. */
async function withReports() {
  let report = fine;
  const { prober } = scriptedProber(() => ({ ...report, testedAt: Date.now() }));
  const made = await createUnlockedVault({ prober, clock: systemClock() });
  const { api } = made;
  const find = async (...reports: readonly (typeof fine)[]) => {
    for (report of reports) for await (const _item of await api.tests.run({ target: { kind: 'all' } }));
  };
  const list = async (state: 'open' | 'closed' | null = null) => (await api.alerts.list({ state })).alerts;
  return { ...made, find, list };
}

describe('an alert', () => {
  it('is raised by the second failure in a row, once, and says what it found', async () => {
    const { api, find, list } = await withReports();
    const { id, label } = await aCredential(api);
    await find(refused);
    expect(await list()).toEqual([]);
    await find(refused, refused, refused);
    const alerts = await list();
    expect(alerts).toMatchObject([
      { kind: 'failing', cause: 'AUTH_REVOKED', closedAt: null, acknowledgedAt: null, credential: { id, label } },
    ]);
    const { entries } = await api.audit.list({ action: 'alert.opened' });
    expect(entries.map(({ records }) => records)).toEqual([[alerts[0]?.id]]);
  });

  it('is not raised by failures that a pass lies between, nor by a network that was away', async () => {
    const { api, find, list } = await withReports();
    await aCredential(api);
    await find(refused, fine, refused, offline, offline);
    expect(await list()).toEqual([]);
    await find(unclear);
    expect(await list()).toEqual([]);
  });

  it('is not raised where several destinations are silent and none answers: that is our own network', async () => {
    const { api, find, list } = await withReports();
    for (const port of [1, 2, 3]) {
      const fields = { apiKey: anApiKey(), baseUrl: `http://127.0.0.${port}/v1` };
      await aCredential(api, { fields });
    }
    await find(silent, silent, silent);
    expect(await list()).toEqual([]);
  });

  it('is raised where one destination is silent', async () => {
    const { api, find, list } = await withReports();
    await aCredential(api);
    await find(silent, silent);
    expect(await list()).toMatchObject([{ cause: 'DNS_TIMEOUT' }]);
  });

  it('is closed by the test that passes, and another failure begins a new one', async () => {
    const { api, find, list } = await withReports();
    await aCredential(api);
    await find(refused, refused, unclear);
    expect(await list('open')).toHaveLength(1);
    await find(fine);
    const [closed] = await list('closed');
    expect([await list('open'), (closed?.closedAt ?? 0) >= (closed?.openedAt ?? Infinity)]).toEqual([[], true]);
    await find(refused, refused);
    expect([(await list('open')).length, (await list()).length]).toEqual([1, 2]);
  });

  it('is acknowledged once, counted as unseen until then, and told of as ids', async () => {
    const { api, find, list } = await withReports();
    await aCredential(api);
    const events = await api.app.events({ since: 0 });
    const kinds: string[] = [];
    const reading = (async () => {
      for await (const event of events) if (event.type === 'event') kinds.push(event.kind);
    })();
    await find(refused, refused);
    const [alert] = await list();
    const id = alert?.id as NonNullable<typeof alert>['id'];
    expect((await api.alerts.list({})).unseen).toBe(1);
    const seen = await api.alerts.acknowledge({ commandId: randomUUID(), id });
    expect(seen.acknowledgedAt).not.toBeNull();
    expect(await api.alerts.acknowledge({ commandId: randomUUID(), id })).toEqual(seen);
    expect((await api.alerts.list({})).unseen).toBe(0);
    await events.return?.(undefined);
    await reading;
    expect(kinds.filter((kind) => kind === 'alert.changed')).toHaveLength(2);
    const unknown = api.alerts.acknowledge({
      commandId: randomUUID(),
      id: '0198e3a0-0000-7000-8000-000000000000',
    });
    expect(await failureOf(unknown)).toMatchObject({ code: 'NOT_FOUND', reason: 'unknownAlert' });
  });

  it('of a credential in the trash is not shown', async () => {
    const { api, find, list } = await withReports();
    const { id, revision } = await aCredential(api);
    await find(refused, refused);
    await api.credentials.remove({ commandId: randomUUID(), id, expectedRevision: revision });
    expect(await list()).toEqual([]);
  });
});
