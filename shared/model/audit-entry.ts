import { z } from 'zod';
import { actor } from './member.ts';
import { instant } from './time.ts';

/** What can be done to the vault, as the audit names it. */
export const auditAction = z.enum([
  'vault.created',
  'vault.unlocked',
  'vault.unlockFailed',
  'vault.locked',
  'vault.passphraseChanged',
  'vault.recovered',
  'vault.recoveryKeyRenewed',
  'vault.olderAccepted',
  'vault.backedUp',
  'vault.backupChecked',
  'vault.restored',
  'vault.trashPurged',
  'settings.changed',
  'plan.changed',
  'organisation.created',
  'organisation.updated',
  'organisation.removed',
  'organisation.restored',
  'organisation.shredded',
  'organisation.keyRotated',
  'organisation.exported',
  'connection.created',
  'connection.updated',
  'connection.removed',
  'connection.restored',
  'credential.created',
  'credential.updated',
  'credential.moved',
  'credential.enabled',
  'credential.disabled',
  'credential.removed',
  'credential.restored',
  'credential.revealed',
  'credential.copied',
  'credential.tested',
  'credential.hostKeyPinned',
  'credential.hostKeyTrusted',
  'credential.primaryChanged',
  'credential.imported',
  'credential.importUndone',
  'credential.databaseRead',
  'alert.opened',
  'alert.closed',
  'alert.acknowledged',
  'rotation.started',
  'rotation.tested',
  'rotation.promoted',
  'rotation.retired',
  'rotation.undone',
  'rotation.abandoned',
  'resolution.revealed',
]);
export type AuditAction = z.infer<typeof auditAction>;

/** One row of the chained audit, without its MACs. */
export const auditEntry = z.strictObject({
  seq: z.int().positive(),
  at: instant,
  actor: actor.nullable(),
  action: auditAction,
  /** Id of the organisation it concerned, or null for the agency itself. */
  organisationId: z.string().nullable(),
  /** Ids of the records it touched. */
  records: z.array(z.string()).max(500),
  outcome: z.enum(['done', 'refused']),
  /** Names of changed fields, never values. */
  changed: z.array(z.string()).max(100),
  /** Opened detail, or null where there is none or the organisation was shredded. */
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).nullable(),
});
export type AuditEntry = z.infer<typeof auditEntry>;
