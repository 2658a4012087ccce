import type { AlertState } from '../../shared/contract/alerts.ts';
import type { Alert, AlertKind } from '../../shared/model/alert.ts';
import type { AlertId, CredentialId, Tenant } from '../../shared/model/ids.ts';
import type { Answer } from '../../shared/model/test-result.ts';
import type { Instant } from '../../shared/model/time.ts';
import { liveCredential } from './credential-overview.ts';
import type { Readable, Writable } from './handles.ts';

/** An alert, and whose it is. */
export type AlertRecord = Alert & { readonly tenant: Tenant };

type Row = Omit<AlertRecord, 'credential' | 'verdict'> & {
  readonly credential: CredentialId;
  readonly provider: string;
  readonly label: string;
  readonly organisation: string | null;
  readonly expiresAt: Instant | null;
  readonly reachable: Answer;
  readonly accepted: Answer;
  readonly capable: Answer;
};

export type NewAlert = Pick<Alert, 'id' | 'kind' | 'verdict' | 'cause' | 'openedAt'> & {
  readonly tenant: Tenant;
  readonly credential: CredentialId;
};

/** One kind of trouble of one credential. */
export type AlertKey = { readonly tenant: Tenant; readonly credential: CredentialId; readonly kind: AlertKind };

const columns = `a.tenant, a.id, a.kind, a.credential, c.provider, c.label, o.slug as organisation,
  c.expires_at as expiresAt, a.reachable,
  a.accepted, a.capable, a.cause, a.opened_at as openedAt, a.closed_at as closedAt, a.acknowledged_at as acknowledgedAt`;

const joined = `alert a
  join credential c on c.tenant = a.tenant and c.id = a.credential
  left join organisation o on o.id = c.tenant
  left join connection k on k.tenant = c.tenant and k.id = c.connection`;

const fromRow = ({
  credential,
  provider,
  label,
  organisation,
  expiresAt,
  reachable,
  accepted,
  capable,
  ...row
}: Row) => ({
  ...row,
  credential: { id: credential, provider, label, organisation, expiresAt },
  verdict: { reachable, accepted, capable },
});

const inState: Readonly<Record<AlertState, string>> = {
  open: 'a.closed_at is null',
  closed: 'a.closed_at is not null',
};

export const alertReads = (db: Readable) => ({
  /** Of live credentials, newest first. */
  list: (state: AlertState | null, from: number, limit: number): readonly AlertRecord[] =>
    db
      .all<Row>(
        `select ${columns} from ${joined} where ${liveCredential} and ${state === null ? 'true' : inState[state]}
         order by a.opened_at desc, a.id desc limit $limit offset $from`,
        { from, limit },
      )
      .map(fromRow),
  /** Open ones of live credentials that nobody acknowledged. */
  unseen: (): number =>
    db.one<{ count: number }>(
      `select count(*) as count from ${joined}
       where ${liveCredential} and a.closed_at is null and a.acknowledged_at is null`,
    )?.count ?? 0,
  get: (id: AlertId): AlertRecord | undefined => {
    const row = db.one<Row>(`select ${columns} from ${joined} where a.id = $id`, { id });
    return row === undefined ? undefined : fromRow(row);
  },
  openOf: (key: AlertKey): AlertId | undefined =>
    db.one<{ id: AlertId }>(
      'select id from alert where tenant = $tenant and credential = $credential and kind = $kind and closed_at is null',
      key,
    )?.id,
});

export const alertWrites = (db: Writable) => ({
  ...alertReads(db),
  open: ({ verdict, ...alert }: NewAlert): void =>
    void db.run(
      `insert into alert (tenant, id, credential, kind, reachable, accepted, capable, cause, opened_at)
       values ($tenant, $id, $credential, $kind, $reachable, $accepted, $capable, $cause, $openedAt)`,
      { ...alert, ...verdict },
    ),
  close: (id: AlertId, closedAt: Instant): void =>
    void db.run('update alert set closed_at = $closedAt where id = $id', { id, closedAt }),
  acknowledge: (id: AlertId, acknowledgedAt: Instant): void =>
    void db.run('update alert set acknowledged_at = $acknowledgedAt where id = $id', { id, acknowledgedAt }),
});
