import { z } from 'zod';
import { type AlertKind, alertKind } from '../../shared/model/alert.ts';
import type { CredentialId, Tenant } from '../../shared/model/ids.ts';
import type { Instant } from '../../shared/model/time.ts';
import { liveCredential } from './credential-overview.ts';
import type { Readable } from './handles.ts';
import { readJson } from './json-column.ts';

/** A key with an end, and what reminds of it already. */
export type ExpiringKey = {
  readonly tenant: Tenant;
  readonly id: CredentialId;
  readonly expiresAt: Instant | null;
  /** Whether anybody should be reminded: it is live, on, and has not given way to a new key. */
  readonly wanted: boolean;
  /** Kinds of its open alerts. */
  readonly open: readonly AlertKind[];
};

type Row = Omit<ExpiringKey, 'wanted' | 'open'> & { readonly wanted: 0 | 1; readonly open: string };

const kinds = z.array(alertKind);

export const expiryReads = (db: Readable) => ({
  /** Keys that end by then, and all that have an alert open. */
  watched: (until: Instant): readonly ExpiringKey[] =>
    db
      .all<Row>(
        `select c.tenant, c.id, c.expires_at as expiresAt,
           c.active = 1 and ${liveCredential} and not exists (
             select 1 from rotation r where r.tenant = c.tenant and r.credential = c.id and r.step = 'overlapping'
           ) as wanted,
           (select json_group_array(a.kind) from alert a
            where a.tenant = c.tenant and a.credential = c.id and a.closed_at is null) as open
         from credential c
         left join organisation o on o.id = c.tenant
         left join connection k on k.tenant = c.tenant and k.id = c.connection
         where c.expires_at <= $until
           or exists (select 1 from alert a
                      where a.tenant = c.tenant and a.credential = c.id and a.closed_at is null)`,
        { until },
      )
      .map((row) => ({ ...row, wanted: row.wanted === 1, open: readJson(kinds, row.open) })),
});
