import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { connection } from '../model/connection.ts';
import { credentialView } from '../model/credential.ts';
import { commandId, organisationId } from '../model/ids.ts';
import { organisation, organisationShape } from '../model/organisation.ts';
import { command, query, stream } from './define.ts';
import { progressOf } from './progress.ts';
import { passphrase } from './vault.ts';

/** An organisation by slug or id. */
export const organisationRef = z.string().min(1).max(60);

/** What changes; `slug` never does. */
const changes = z.strictObject(organisationShape).partial();

/** Numbers of an organisation's credentials by derived status. */
export const organisationCounts = z.strictObject({
  credentials: z.int(),
  active: z.int(),
  error: z.int(),
  configuring: z.int(),
  inactive: z.int(),
});

/** What is left of a shredded organisation: its id, and files this vault does not delete by itself. */
export const organisationShredded = z.strictObject({
  organisationId,
  remainingBackups: z.array(z.string()),
});

/** `resealed` counts secret fields; `dropped` are generations of the data key that are gone. */
export const organisationKeyRotated = z.strictObject({
  organisationId,
  generation: z.int().positive(),
  resealed: z.int().nonnegative(),
  dropped: z.array(z.int().positive()),
});

/** One part of an organisation's export; the organisation itself comes first. `secrets` only where they were asked for. */
export const exportPart = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('organisation'), organisation }),
  z.strictObject({ kind: z.literal('connection'), connection }),
  z.strictObject({
    kind: z.literal('credential'),
    credential: credentialView,
    secrets: z.record(z.string(), z.string()).nullable(),
  }),
]);
export type ExportPart = z.infer<typeof exportPart>;

export const organisations = {
  list: query('unlocked')
    .input(z.strictObject({ trashed: z.boolean().default(false) }))
    .output(
      z.strictObject({
        organisations: z.array(organisation.extend({ counts: organisationCounts })),
      }),
    ),
  get: query('unlocked')
    .input(z.strictObject({ organisation: organisationRef }))
    .output(organisation),
  create: command('unlocked')
    .input(
      changes.extend({
        commandId,
        // Checked by the service, which answers slugFormat, slugReserved or slugTaken.
        slug: z.string().min(1).max(60),
        name: organisationShape.name,
      }),
    )
    .output(organisation),
  update: command('unlocked')
    .input(z.strictObject({ commandId, id: organisationId, expectedRevision: z.int().positive(), changes }))
    .output(organisation),
  /** Moves it to the trash for 30 days. */
  remove: command('unlocked')
    .input(z.strictObject({ commandId, id: organisationId, expectedRevision: z.int().positive() }))
    .output(organisation),
  restore: command('unlocked')
    .input(z.strictObject({ commandId, id: organisationId, expectedRevision: z.int().positive() }))
    .output(organisation),
  /**
   * Destroys it for good: keys, rows, local copies. `confirm` is its slug, else CONFIRMATION_REQUIRED (confirmSlug).
   * Answers the backups that still hold it; restoring one of them leaves it out.
   */
  shred: command('unlocked')
    .input(z.strictObject({ commandId, id: organisationId, confirm: z.string().max(60) }))
    .output(organisationShredded),
  /** Seals its secrets under a new data key. Interrupted, it goes on when it is asked for again. */
  rotateKey: stream('unlocked', true)
    .input(z.strictObject({ organisation: organisationRef }))
    .output(progressOf(organisationKeyRotated)),
  /** All its data, part by part. Secrets only for the command line, with a fresh passphrase and its slug typed again. */
  export: stream('unlocked', true)
    .input(
      z.strictObject({
        organisation: organisationRef,
        withSecrets: z.boolean().default(false),
        confirm: z.string().max(60).nullable().default(null),
        passphrase: passphrase.nullable().default(null),
      }),
    )
    .output(eventIterator(exportPart)),
};
