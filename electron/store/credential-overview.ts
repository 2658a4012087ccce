import type { Cause } from '../../shared/errors/causes.ts';
import type { Category } from '../../shared/model/category.ts';
import type { TrustedHostKey } from '../../shared/model/host-key.ts';
import type { ConnectionId, CredentialId, ProviderId, Tenant } from '../../shared/model/ids.ts';
import type { Answer, Verdict } from '../../shared/model/test-result.ts';
import type { Instant } from '../../shared/model/time.ts';
import { type CredentialRecord, type CredentialRow, credentialColumns, credentialFromRow } from './credential-table.ts';
import type { Readable, SqlParams } from './handles.ts';

/** Which credentials; what is left out does not restrict. */
export type CredentialFilter = {
  readonly tenant?: Tenant;
  readonly connection?: ConnectionId;
  readonly id?: CredentialId;
  readonly provider?: ProviderId;
  readonly category?: Category;
  /** Left out: both. Live ones are those whose organisation and connection live too. */
  readonly trashed?: boolean;
};

export type LastVerdict = { readonly verdict: Verdict; readonly cause: Cause | null; readonly testedAt: Instant };

/** A credential with what a card shows besides it: names, masks and the last verdict. No secret is opened for it. */
export type CredentialOverview = {
  readonly record: CredentialRecord;
  readonly organisation: string | null;
  readonly connectionName: string | null;
  readonly last: LastVerdict | null;
  readonly masks: Readonly<Record<string, string>>;
  /** The server key that is trusted where it goes. */
  readonly hostKey: TrustedHostKey | null;
};

type Row = CredentialRow & {
  readonly organisation: string | null;
  readonly connectionName: string | null;
  readonly reachable: Answer | null;
  readonly accepted: Answer;
  readonly capable: Answer;
  readonly cause: Cause | null;
  readonly testedAt: Instant;
  readonly fingerprint: string | null;
  readonly hostKeyAlgorithm: string;
  readonly trustedAt: Instant;
};

const hostKeyOf = ({ fingerprint, hostKeyAlgorithm, trustedAt }: Row): TrustedHostKey | null =>
  fingerprint === null ? null : { algorithm: hostKeyAlgorithm, fingerprint, trustedAt };

type MaskRow = { readonly credential: CredentialId; readonly field: string; readonly mask: string };

/** Condition of a credential that is not in the trash, nor anything it belongs to (aliases c, o, k). */
export const liveCredential = `c.trashed_at is null and (o.id is null or o.trashed_at is null)
  and (k.id is null or k.trashed_at is null)`;

/** Condition of a credential that comes back with its organisation, which is in the trash (the same aliases). */
export const leavingCredential = `c.trashed_at is null and o.trashed_at is not null
  and (k.id is null or k.trashed_at is null)`;

function conditions(filter: CredentialFilter): string {
  const parts = [
    ...(filter.tenant === undefined ? [] : ['c.tenant = $tenant']),
    ...(filter.id === undefined ? [] : ['c.id = $id']),
    ...(filter.connection === undefined ? [] : ['c.connection = $connection']),
    ...(filter.provider === undefined ? [] : ['c.provider = $provider']),
    ...(filter.category === undefined ? [] : ['c.category = $category']),
    ...(filter.trashed === undefined ? [] : [filter.trashed ? 'c.trashed_at is not null' : liveCredential]),
  ];
  return parts.length === 0 ? 'true' : parts.join(' and ');
}

const paramsOf = ({ trashed: _trashed, ...filter }: CredentialFilter): SqlParams => filter;

const lastOf = (row: Row): LastVerdict | null =>
  row.reachable === null
    ? null
    : {
        verdict: { reachable: row.reachable, accepted: row.accepted, capable: row.capable },
        cause: row.cause,
        testedAt: row.testedAt,
      };

function masksBy(db: Readable, filter: CredentialFilter): Map<CredentialId, Record<string, string>> {
  const where = [
    ...(filter.tenant === undefined ? [] : ['tenant = $tenant']),
    ...(filter.id === undefined ? [] : ['credential = $id']),
  ];
  const rows = db.all<MaskRow>(
    `select credential, field, mask from credential_secret where ${where.length === 0 ? 'true' : where.join(' and ')}`,
    paramsOf(filter),
  );
  const masks = new Map<CredentialId, Record<string, string>>();
  for (const { credential, field, mask } of rows) {
    const known = masks.get(credential);
    if (known === undefined) masks.set(credential, { [field]: mask });
    else known[field] = mask;
  }
  return masks;
}

/** Credentials as cards show them: the agency's first, then by organisation, in their order. */
export const overviewReads = (db: Readable) => ({
  list: (filter: CredentialFilter): readonly CredentialOverview[] => {
    const masks = masksBy(db, filter);
    return db
      .all<Row>(
        `select ${credentialColumns}, o.slug as organisation, k.name as connectionName,
           v.reachable, v.accepted, v.capable, v.cause, v.tested_at as testedAt,
           h.algorithm as hostKeyAlgorithm, h.fingerprint, h.trusted_at as trustedAt
         from credential c
         left join organisation o on o.id = c.tenant
         left join connection k on k.tenant = c.tenant and k.id = c.connection
         left join test_verdict v on v.tenant = c.tenant and v.credential = c.id
         left join host_key h on h.tenant = c.tenant and h.credential = c.id and h.destination = c.destination
         where ${conditions(filter)}
         order by o.slug, c.connection, c.category, c.position`,
        paramsOf(filter),
      )
      .map((row) => ({
        record: credentialFromRow(row),
        organisation: row.organisation,
        connectionName: row.connectionName,
        last: lastOf(row),
        masks: masks.get(row.id) ?? {},
        hostKey: hostKeyOf(row),
      }));
  },
});
