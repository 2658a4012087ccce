import { z } from 'zod';
import type { Cause } from '../../shared/errors/causes.ts';
import type { Category } from '../../shared/model/category.ts';
import type { ConnectionId, CredentialId, ProviderId, Tenant } from '../../shared/model/ids.ts';
import type { Answer, Verdict } from '../../shared/model/test-result.ts';
import type { Instant } from '../../shared/model/time.ts';
import { leavingCredential, liveCredential } from './credential-overview.ts';
import type { Readable } from './handles.ts';
import { readJson } from './json-column.ts';

/** What a credential's status follows from, and nothing else: thousands are counted at a glance. */
export type CredentialStanding = {
  readonly id: CredentialId;
  readonly tenant: Tenant;
  readonly connection: ConnectionId | null;
  readonly category: Category;
  readonly provider: ProviderId;
  readonly active: boolean;
  readonly expiresAt: Instant | null;
  /** Keys of the fields that have a value, plain or secret. */
  readonly setFields: readonly string[];
  readonly verdict: Verdict | null;
  readonly cause: Cause | null;
};

type Row = Omit<CredentialStanding, 'active' | 'setFields' | 'verdict'> & {
  readonly active: 0 | 1;
  readonly fields: string;
  readonly reachable: Answer | null;
  readonly accepted: Answer;
  readonly capable: Answer;
};

const fieldKeys = z.record(z.string(), z.unknown()).transform(Object.keys);

/** Most credentials have no plain field: that needs no parsing. */
const plainKeys = (fields: string): readonly string[] => (fields === '{}' ? [] : readJson(fieldKeys, fields));

/** Left out, everybody's. */
type Whose = { readonly tenant?: Tenant };

function secretKeys(db: Readable, whose: Whose): ReadonlyMap<CredentialId, readonly string[]> {
  const keys = new Map<CredentialId, string[]>();
  for (const { credential, field } of db.all<{ readonly credential: CredentialId; readonly field: string }>(
    `select credential, field from credential_secret where ${whose.tenant === undefined ? 'true' : 'tenant = $tenant'}`,
    whose,
  )) {
    const known = keys.get(credential);
    if (known === undefined) keys.set(credential, [field]);
    else known.push(field);
  }
  return keys;
}

function standings(db: Readable, condition: string, whose: Whose): readonly CredentialStanding[] {
  const secrets = secretKeys(db, whose);
  return db
    .all<Row>(
      `select c.id, c.tenant, c.connection, c.category, c.provider, c.active, c.expires_at as expiresAt, c.fields,
           v.reachable, v.accepted, v.capable, v.cause
         from credential c
         left join organisation o on o.id = c.tenant
         left join connection k on k.tenant = c.tenant and k.id = c.connection
         left join test_verdict v on v.tenant = c.tenant and v.credential = c.id
         where ${condition} and ${whose.tenant === undefined ? 'true' : 'c.tenant = $tenant'}`,
      whose,
    )
    .map(({ active, fields, reachable, accepted, capable, ...standing }) => ({
      ...standing,
      active: active === 1,
      setFields: [...plainKeys(fields), ...(secrets.get(standing.id) ?? [])],
      verdict: reachable === null ? null : { reachable, accepted, capable },
    }));
}

/** How credentials stand, in no order. */
export const standingReads = (db: Readable) => ({
  /** All live ones, or those of one tenant. */
  live: (whose: Whose = {}): readonly CredentialStanding[] => standings(db, liveCredential, whose),
  /** Those that come back with an organisation of the trash. */
  leaving: (): readonly CredentialStanding[] => standings(db, leavingCredential, {}),
});
