import type { Cause } from '../../shared/errors/causes.ts';
import type { StageName, Verdict } from '../../shared/model/test-result.ts';
import type { Instant } from '../../shared/model/time.ts';
import { isConclusive } from '../domain/status.ts';
import { outcomeOf } from '../domain/test-watch.ts';
import type { CredentialOverview } from '../store/credential-overview.ts';
import type { ServiceContext } from './service-context.ts';

/** So many of a credential's last tests tell how reliable it was. */
const looked = 20;

/** What is known of one key. No secret, and nothing that leads to one. */
export type ReportRow = {
  /** Slug and name; null for the agency itself. */
  readonly organisation: { readonly slug: string; readonly name: string } | null;
  readonly provider: string;
  readonly label: string;
  /** Of the last test that said something; null where none did since its fields were last changed. */
  readonly last: {
    readonly verdict: Verdict;
    readonly cause: Cause | null;
    /** Where it ended, when it did not pass. */
    readonly stage: StageName | null;
    readonly testedAt: Instant;
    readonly probeVersion: number;
  } | null;
  /** Of the last tests, how many said yes or no, and how many of these yes. */
  readonly history: { readonly tests: number; readonly passed: number };
};

function lastOf({ store }: ServiceContext, { record, last }: CredentialOverview): ReportRow['last'] {
  if (last === null) return null;
  const report = store.read.testResults.reportAt(record.tenant, record.id, last.testedAt);
  const stage = report?.stages.findLast(({ state }) => state === 'fail' || state === 'warn');
  return { ...last, stage: stage?.stage ?? null, probeVersion: report?.probeVersion ?? 1 };
}

function historyOf({ store }: ServiceContext, { record }: CredentialOverview): ReportRow['history'] {
  const outcomes = store.read.testResults
    .outcomes(record.tenant, record.id, looked)
    .filter(({ cause }) => isConclusive(cause))
    .map(({ verdict }) => outcomeOf(verdict));
  return {
    tests: outcomes.filter((outcome) => outcome !== 'unclear').length,
    passed: outcomes.filter((outcome) => outcome === 'passed').length,
  };
}

/** What is known of one stored credential. `nameOf` gives organisations' names by slug. */
export function reportRow(
  context: ServiceContext,
  overview: CredentialOverview,
  nameOf: ReadonlyMap<string, string>,
): ReportRow {
  const { organisation: slug, record } = overview;
  return {
    organisation: slug === null ? null : { slug, name: nameOf.get(slug) ?? slug },
    provider: record.provider,
    label: record.label,
    last: lastOf(context, overview),
    history: historyOf(context, overview),
  };
}
