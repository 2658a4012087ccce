import type { CredentialId, Tenant } from '../../shared/model/ids.ts';
import { type TestReport, testReport } from '../../shared/model/test-result.ts';
import type { LastVerdict } from './credential-overview.ts';
import type { Readable, Writable } from './handles.ts';
import { readJson } from './json-column.ts';

/** Of one credential this many results are kept. */
const keptResults = 50;

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
  /** After a change of its fields nothing is known of a credential. */
  forgetVerdict: (tenant: Tenant, credential: CredentialId): void =>
    void db.run('delete from test_verdict where tenant = $tenant and credential = $credential', {
      tenant,
      credential,
    }),
});
