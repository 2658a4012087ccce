import { z } from 'zod';
import { credentialLabel, fieldValues } from '../model/credential.ts';
import { commandId, credentialId, providerId } from '../model/ids.ts';
import {
  importCounts,
  importFormat,
  importPreview,
  importRow,
  importSourceKind,
  importState,
} from '../model/import.ts';
import { instant } from '../model/time.ts';
import { scopeRef } from './credentials.ts';
import { command, query } from './define.ts';
import { uploadId } from './uploads.ts';

/** Largest source that is read. */
export const maxImportBytes = 50 * 1024 * 1024;

/** Longest text that is pasted; what is longer comes as an upload. */
export const maxImportText = 200_000;

/** Most rows of one import. */
export const maxImportRows = 20_000;

/** What keys are brought in from. */
const importSource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: z.string().max(maxImportText) }),
  /** A file a page handed over. It is discarded once it was read. */
  z.strictObject({ kind: z.literal('upload'), upload: uploadId }),
  /** A file on the machine of the engine. Only the command line may name one. */
  z.strictObject({ kind: z.literal('file'), path: z.string().min(1).max(4_096) }),
  /** The environment of the engine's process: of it, only variables by names the catalogue knows. */
  z.strictObject({ kind: z.literal('environment') }),
  /** Variables the caller read from its own environment. */
  z.strictObject({
    kind: z.literal('variables'),
    variables: z.record(z.string().max(200), z.string().max(20_000)),
  }),
]);
export type ImportSource = z.infer<typeof importSource>;

/** A client's own PostgreSQL: by a stored credential of it, or by values typed for this once, which are not kept. */
const importDatabase = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('credential'), credential: credentialId }),
  z.strictObject({ kind: z.literal('fields'), fields: fieldValues }),
]);
export type ImportDatabase = z.infer<typeof importDatabase>;

const importId = z.uuid();

/** Rows of a page; `total` counts all that pass the filter. */
const rowsPage = z.strictObject({ rows: z.array(importRow).max(200), total: z.int().nonnegative() });

const pageInput = {
  /** Null: all. */
  states: z.array(importState).max(importState.options.length).nullable().default(null),
  offset: z.int().nonnegative().default(0),
  limit: z.int().min(1).max(200).default(100),
} as const;

/** Which rows a change is for: some by number, all that have a variable of this name, or all. */
const rowTarget = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('rows'), rows: z.array(z.int().positive()).min(1).max(500) }),
  z.strictObject({ kind: z.literal('name'), name: z.string().min(1).max(200) }),
  z.strictObject({ kind: z.literal('all') }),
]);

/** What is decided for a row; what is left out stays. */
const rowChange = z.strictObject({
  /** Null takes the row for no credential. */
  provider: providerId.nullable().optional(),
  label: credentialLabel.optional(),
  scope: scopeRef.optional(),
  /** Field of the provider each part fills, by the part's name; null for none. */
  fields: z.record(z.string().max(200), z.string().max(60).nullable()).optional(),
  included: z.boolean().optional(),
  /** Host the user agreed to, where a fixed-host vendor's key is to go elsewhere. */
  confirmDestination: z.string().max(300).optional(),
});
export type ImportChange = z.infer<typeof rowChange>;

/** What was written: `batch` undoes it. */
export const importDone = z.strictObject({
  batch: z.uuid(),
  created: z.int().nonnegative(),
  /** The first of them, in the order of the rows. */
  credentials: z.array(credentialId).max(500),
});

/** An import of which something is still there as it was written. It was interrupted where `written` is below `of`. */
export const recentImport = z.strictObject({
  batch: z.uuid(),
  at: instant,
  /** Null where the log has none that is known. */
  source: importSourceKind.nullable(),
  /** Whose keys they became; null is the agency. The first of them. */
  organisations: z.array(z.string().nullable()).max(10),
  of: z.int().nonnegative(),
  written: z.int().nonnegative(),
  /** So many undo would move to the trash. */
  left: z.int().positive(),
});
export type RecentImport = z.infer<typeof recentImport>;

/** `kept` counts what stays because it was changed since, and what somebody removed already; the first are named. */
export const importUndone = z.strictObject({
  batch: z.uuid(),
  removed: z.int().nonnegative(),
  kept: z.int().nonnegative(),
  changed: z.array(z.strictObject({ credential: credentialId, provider: providerId, label: credentialLabel })).max(100),
});

export const imports = {
  /**
   * Reads a source and says what would come of it. Nothing is written, sent or tested; the secrets stay in the
   * engine's memory until confirm, cancel, lock, or 30 minutes. A session has two at most; the older makes room.
   */
  preview: command('unlocked', false)
    .input(z.strictObject({ scope: scopeRef, source: importSource, format: importFormat.nullable().default(null) }))
    .output(importPreview),
  /**
   * As `preview`, of the tables in which a client's system keeps integrations. It connects to that database, in a
   * transaction that cannot write. Where it holds several organisations, `narrow` says whose rows come in. Throws VALIDATION_FAILED (databaseUnread with the cause, nothingFound).
   */
  previewDatabase: command('unlocked')
    .input(z.strictObject({ scope: scopeRef, database: importDatabase }))
    .output(importPreview),
  /**
   * Takes in only what the source says is one organisation's, by its id there, or nobody's (null): what belongs to the
   * others stays out whatever else is changed. Throws NOT_FOUND (unknownImport, unknownOwner).
   */
  narrow: command('unlocked', false)
    .input(z.strictObject({ importId, owner: z.string().max(100).nullable() }))
    .output(z.strictObject({ counts: importCounts })),
  /** Throws NOT_FOUND (unknownImport) for one that is over. */
  rows: query('unlocked')
    .input(z.strictObject({ importId, ...pageInput }))
    .output(rowsPage.extend({ counts: importCounts })),
  /** Changes rows of the preview. Answers the new counts and the first of the rows as they are now. */
  map: command('unlocked', false)
    .input(z.strictObject({ importId, target: rowTarget, change: rowChange }))
    .output(rowsPage.extend({ counts: importCounts })),
  /**
   * Writes every included row in one transaction, all or none; the preview is over then. Throws CONFLICT
   * (importStale) where the store changed so that a row no longer fits: the preview is judged anew and stays.
   */
  confirm: command('unlocked').input(z.strictObject({ importId, commandId })).output(importDone),
  /** The newest imports that can be undone, whole or in part, those a lock or a crash interrupted among them. */
  recent: query('unlocked')
    .input(z.strictObject({}))
    .output(z.strictObject({ imports: z.array(recentImport).max(10) })),
  /** Moves to the trash what a batch created and nobody changed since. Throws NOT_FOUND (unknownBatch). */
  undo: command('unlocked')
    .input(z.strictObject({ batch: z.uuid(), commandId }))
    .output(importUndone),
  /** Forgets every preview of this session: its screen was left, or begins anew. */
  discard: command('unlocked', false)
    .input(z.strictObject({}))
    .output(z.strictObject({ discarded: z.int().nonnegative() })),
  /** Forgets a preview. */
  cancel: command('unlocked', false)
    .input(z.strictObject({ importId }))
    .output(z.strictObject({ cancelled: z.boolean() })),
};
