import type { CredentialId } from '../../shared/model/ids.ts';
import type { Instant } from '../../shared/model/time.ts';
import { hasExpired } from '../domain/key-expiry.ts';
import { nextTestAt } from '../domain/test-watch.ts';
import type { Interfaces } from '../ports/network.ts';
import type { ProbeOptions, Prober } from '../ports/prober.ts';
import type { CredentialOverview } from '../store/credential-overview.ts';
import type { WatchedCredential } from '../store/test-watch-table.ts';
import type { NetworkWitness } from './network-witness.ts';
import type { ServiceContext } from './service-context.ts';
import { getSettings, networkRoute } from './settings.ts';
import { fairQueue } from './test-queue.ts';
import { type FinishedTest, recordTests } from './test-records.ts';
import { type PlannedTest, plannedTest } from './test-targets.ts';
import { vaultTime } from './vault-time.ts';

/** How often it is looked whether a test is due. */
export const scheduleRoundMs = 5 * 60_000;

const hourMs = 60 * 60_000;
/** Nobody should notice: never more than these at a time. */
const atOnce = 3;
/** Results are put on record together, so that the audit stays readable. */
const perRecord = 20;
/** A backlog is worked off twice as fast as it grows, not at once. */
const catchUp = 2;

export type ScheduleWorld = {
  readonly prober: Prober;
  readonly interfaces: Interfaces;
  readonly witness: NetworkWitness;
  /** Fires when the vault closes. */
  readonly signal: AbortSignal;
};

/** Whether the machine may test it by itself: it is wanted, complete, and asking costs nothing and changes nothing. */
function isEligible(
  { catalogue }: Pick<ServiceContext, 'catalogue'>,
  { record, masks }: CredentialOverview,
  now: Instant,
) {
  const descriptor = catalogue.get(record.provider);
  if (descriptor?.probe.cost !== 'free' || !record.active || !record.scheduledTests) return false;
  if (hasExpired(record.expiresAt, now)) return false;
  return descriptor.fields.every(({ key, required }) => !required || key in record.fields || key in masks);
}

/** When it is due; null: not by itself. */
function dueAt(
  { catalogue }: Pick<ServiceContext, 'catalogue'>,
  { record, last }: CredentialOverview,
  { watch, everyMs }: { readonly watch: WatchedCredential | undefined; readonly everyMs: number },
): Instant | null {
  const scheduled = {
    id: record.id,
    watch: watch ?? null,
    accepted: last?.verdict.accepted ?? null,
    lockOut: catalogue.get(record.provider)?.lockOut === true,
  };
  return nextTestAt(scheduled, everyMs);
}

/** The tests of this round: the longest overdue, as many as keep all of them going round in time. */
export function dueTests(context: ServiceContext): readonly PlannedTest[] {
  const { store, clock } = context;
  const everyMs = getSettings(context).scheduledTestHours * hourMs;
  if (everyMs === 0) return [];
  const now = clock.now();
  const watches = new Map<CredentialId, WatchedCredential>(
    store.read.testWatch.all().map((watch) => [watch.credential, watch]),
  );
  const ended = vaultTime(context);
  const eligible = store.read.overview.list({ trashed: false }).filter((one) => isEligible(context, one, ended));
  const due = eligible
    .map((overview) => ({
      overview,
      at: dueAt(context, overview, { watch: watches.get(overview.record.id), everyMs }),
    }))
    .flatMap(({ overview, at }) => (at === null || at > now ? [] : [{ overview, at }]))
    .toSorted((a, b) => a.at - b.at);
  const quota = Math.ceil((eligible.length * scheduleRoundMs * catchUp) / everyMs);
  return due.slice(0, quota).map(({ overview }) => plannedTest(context, overview));
}

/**
 * Tests what is due, a few at a time, and puts the results on record. Does nothing while the machine is offline, and
 * ends when the vault closes; what was not tested then is due still.
 */
export async function runScheduledTests(context: ServiceContext, world: ScheduleWorld): Promise<void> {
  const { prober, interfaces, witness, signal } = world;
  if (!interfaces.online()) return;
  const tests = dueTests(context);
  if (tests.length === 0) return;
  const timeoutMs = getSettings(context).testTimeoutSeconds * 1_000;
  const options: ProbeOptions = {
    ...{ signal, timeoutMs, route: networkRoute(context), thorough: false },
    onStages: () => undefined,
  };
  const queue = fairQueue(tests);
  const finished: FinishedTest[] = [];
  const worker = async (): Promise<void> => {
    for (let test = queue.take(); test !== undefined && interfaces.online(); test = queue.take()) {
      const report = await prober.probe(test.target, options);
      if (signal.aborted) return;
      queue.done(test);
      finished.push({ test, report });
      if (finished.length >= perRecord) recordTests(context, witness, finished.splice(0));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  if (!signal.aborted) recordTests(context, witness, finished.splice(0));
}
