import type { CredentialId, RotationId, Tenant } from '../../shared/model/ids.ts';
import type { RotationStep } from '../../shared/model/rotation.ts';
import { type TestReport, testReport } from '../../shared/model/test-result.ts';
import type { Instant } from '../../shared/model/time.ts';
import type { Readable, Writable } from './handles.ts';
import { readJson } from './json-column.ts';

/** A rotation as stored: two keys by id, each with the revision the last step left it at. */
export type RotationRecord = {
  readonly tenant: Tenant;
  readonly id: RotationId;
  readonly credential: CredentialId;
  readonly credentialRevision: number;
  readonly replacement: CredentialId;
  readonly replacementRevision: number;
  readonly step: RotationStep;
  readonly overlapHours: number;
  readonly retireAt: Instant | null;
  readonly report: TestReport | null;
  readonly revision: number;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly endedAt: Instant | null;
};

type Row = Omit<RotationRecord, 'report'> & { readonly report: string | null };

const columns = `r.tenant, r.id, r.credential, r.credential_revision as credentialRevision, r.replacement,
  r.replacement_revision as replacementRevision, r.step, r.overlap_hours as overlapHours, r.retire_at as retireAt,
  r.report, r.revision, r.created_at as createdAt, r.updated_at as updatedAt, r.ended_at as endedAt`;

const fromRow = ({ report, ...row }: Row): RotationRecord => ({
  ...row,
  report: report === null ? null : readJson(testReport, report),
});

const toParams = ({ report, ...record }: RotationRecord) => ({
  ...record,
  report: report === null ? null : JSON.stringify(report),
});

export type RotationFilter = {
  /** Left out: ended ones too. */
  readonly open?: true;
  /** Those it is part of, as the old key or the new one. */
  readonly credential?: CredentialId;
};

export const rotationReads = (db: Readable) => ({
  get: (id: RotationId): RotationRecord | undefined => {
    const row = db.one<Row>(`select ${columns} from rotation r where r.id = $id`, { id });
    return row === undefined ? undefined : fromRow(row);
  },
  /** Newest first. */
  list: ({ open, credential }: RotationFilter): readonly RotationRecord[] =>
    db
      .all<Row>(
        `select ${columns} from rotation r
         where ${open === true ? 'r.ended_at is null' : 'true'}
           and ${credential === undefined ? 'true' : '$credential in (r.credential, r.replacement)'}
         order by r.id desc`,
        credential === undefined ? {} : { credential },
      )
      .map(fromRow),
  /** Whose overlap is over, of live organisations and connections. */
  due: (now: Instant): readonly RotationId[] =>
    db
      .all<{ id: RotationId }>(
        `select r.id from rotation r
         join credential c on c.tenant = r.tenant and c.id = r.replacement
         left join organisation o on o.id = r.tenant
         left join connection k on k.tenant = c.tenant and k.id = c.connection
         where r.step = 'overlapping' and r.retire_at <= $now and o.trashed_at is null and k.trashed_at is null
         order by r.retire_at, r.id`,
        { now },
      )
      .map(({ id }) => id),
});

export const rotationWrites = (db: Writable) => ({
  ...rotationReads(db),
  insert: (record: RotationRecord): void =>
    void db.run(
      `insert into rotation (tenant, id, credential, credential_revision, replacement, replacement_revision, step,
         overlap_hours, retire_at, report, revision, created_at, updated_at, ended_at)
       values ($tenant, $id, $credential, $credentialRevision, $replacement, $replacementRevision, $step,
         $overlapHours, $retireAt, $report, $revision, $createdAt, $updatedAt, $endedAt)`,
      toParams(record),
    ),
  update: (record: RotationRecord): void =>
    void db.run(
      `update rotation set credential_revision = $credentialRevision, replacement_revision = $replacementRevision,
         step = $step, overlap_hours = $overlapHours, retire_at = $retireAt, report = $report, revision = $revision,
         updated_at = $updatedAt, ended_at = $endedAt
       where tenant = $tenant and id = $id`,
      toParams(record),
    ),
});
