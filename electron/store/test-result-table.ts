import type { Cause } from '../../shared/errors/causes.ts';
import type { CredentialId, Tenant } from '../../shared/model/ids.ts';
import { type TestReport, testReport, type Verdict } from '../../shared/model/test-result.ts';
import type { Instant } from '../../shared/model/time.ts';
import type { LastVerdict } from './credential-overview.ts';
import type { Readable, Writable } from './handles.ts';
import { readJson } from './json-column.ts';

/** Of one credential this many results are kept. */
const keptResults = 50;

/** What one test came to. */
export type TestOutcomeRow = { readonly verdict: Verdict; readonly cause: Cause | null };

export type NewTestResult = { readonly id: string; readonly report: TestReport };

/** What tests found out: the history, and the last verdict a status follows from. */
export const testResultReads = (db: Readable) => ({
  /** Newest first. */
  history: (tenant: Tenant, credential: CredentialId): readonly TestReport[] =>
    db
      .all<{ report: string }>(
        'select report from test_result where tenant = $tenant and credential = $credential order by id desc',
        { tenant, credential },
      )
      .map(({ report }) => readJson(testReport, report)),
  /** The newest one. */
  latest: (tenant: Tenant, credential: CredentialId): TestReport | undefined => {
    const row = db.one<{ report: string }>(
      'select report from test_result where tenant = $tenant and credential = $credential order by id desc limit 1',
      { tenant, credential },
    );
    return row === undefined ? undefined : readJson(testReport, row.report);
  },
  /** The newest one of a moment. */
  reportAt: (tenant: Tenant, credential: CredentialId, testedAt: Instant): TestReport | undefined => {
    const row = db.one<{ report: string }>(
      `select report from test_result where tenant = $tenant and credential = $credential and tested_at = $testedAt
       order by id desc limit 1`,
      { tenant, credential, testedAt },
    );
    return row === undefined ? undefined : readJson(testReport, row.report);
  },
  /** What the last tests came to, newest first, without the rest of their reports. */
  outcomes: (tenant: Tenant, credential: CredentialId, limit: number): readonly TestOutcomeRow[] =>
    db
      .all<Verdict & { readonly cause: Cause | null }>(
        `select report ->> '$.verdict.reachable' as reachable, report ->> '$.verdict.accepted' as accepted,
           report ->> '$.verdict.capable' as capable, report ->> '$.cause' as cause
         from test_result where tenant = $tenant and credential = $credential order by id desc limit $limit`,
        { tenant, credential, limit },
      )
      .map(({ cause, ...verdict }) => ({ verdict, cause })),
  /** What took it out of rotation; null while it is in it. */
  outCause: (tenant: Tenant, credential: CredentialId): Cause | null =>
    db.one<{ outCause: Cause | null }>(
      'select out_cause as outCause from test_verdict where tenant = $tenant and credential = $credential',
      { tenant, credential },
    )?.outCause ?? null,
});

export const testResultWrites = (db: Writable) => ({
  ...testResultReads(db),
  /** `id` is a UUIDv7: its order is the order of testing. */
  append: (tenant: Tenant, credential: CredentialId, { id, report }: NewTestResult): void => {
    db.run(
      `insert into test_result (tenant, credential, id, tested_at, report)
       values ($tenant, $credential, $id, $testedAt, $report)`,
      { tenant, credential, id, testedAt: report.testedAt, report: JSON.stringify(report) },
    );
    db.run(
      `delete from test_result where tenant = $tenant and credential = $credential and id <= (
         select id from test_result where tenant = $tenant and credential = $credential
         order by id desc limit 1 offset $kept)`,
      { tenant, credential, kept: keptResults },
    );
  },
  setVerdict: (tenant: Tenant, credential: CredentialId, last: LastVerdict): void =>
    void db.run(
      `insert into test_verdict (tenant, credential, reachable, accepted, capable, cause, tested_at)
       values ($tenant, $credential, $reachable, $accepted, $capable, $cause, $testedAt)
       on conflict (tenant, credential) do update set reachable = $reachable, accepted = $accepted,
         capable = $capable, cause = $cause, tested_at = $testedAt`,
      { tenant, credential, ...last.verdict, cause: last.cause, testedAt: last.testedAt },
    ),
  /** Takes a tested one out of rotation, or with null puts it back. */
  setOut: (tenant: Tenant, credential: CredentialId, outCause: Cause | null): void =>
    void db.run(
      `update test_verdict set out_cause = $outCause
       where tenant = $tenant and credential = $credential and out_cause is not $outCause`,
      { tenant, credential, outCause },
    ),
  /** After a change of its fields nothing is known of a credential. */
  forgetVerdict: (tenant: Tenant, credential: CredentialId): void =>
    void db.run('delete from test_verdict where tenant = $tenant and credential = $credential', {
      tenant,
      credential,
    }),
});
