import type { CredentialId, Tenant } from '../../shared/model/ids.ts';
import type { Instant } from '../../shared/model/time.ts';
import type { Readable, Writable } from './handles.ts';

/** What a schedule and alerts need to know of a credential's tests so far. */
export type TestWatch = {
  /** How often in a row it failed. */
  readonly failures: number;
  /** The last test that said something about it. */
  readonly testedAt: Instant;
  /** When a passing limit ends that the last test met. */
  readonly retryAt: Instant | null;
};

export type WatchedCredential = TestWatch & { readonly tenant: Tenant; readonly credential: CredentialId };

const columns = 'failures, tested_at as testedAt, retry_at as retryAt';

export const testWatchReads = (db: Readable) => ({
  get: (tenant: Tenant, credential: CredentialId): TestWatch | undefined =>
    db.one<TestWatch>(`select ${columns} from test_watch where tenant = $tenant and credential = $credential`, {
      tenant,
      credential,
    }),
  all: (): readonly WatchedCredential[] =>
    db.all<WatchedCredential>(`select tenant, credential, ${columns} from test_watch`),
});

export const testWatchWrites = (db: Writable) => ({
  ...testWatchReads(db),
  put: (tenant: Tenant, credential: CredentialId, watch: TestWatch): void =>
    void db.run(
      `insert into test_watch (tenant, credential, failures, tested_at, retry_at)
       values ($tenant, $credential, $failures, $testedAt, $retryAt)
       on conflict (tenant, credential) do update set failures = $failures, tested_at = $testedAt, retry_at = $retryAt`,
      { tenant, credential, ...watch },
    ),
  /** After a change of its fields nothing is known of a credential. */
  forget: (tenant: Tenant, credential: CredentialId): void =>
    void db.run('delete from test_watch where tenant = $tenant and credential = $credential', { tenant, credential }),
});
