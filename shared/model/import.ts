import { z } from 'zod';
import { reasons } from '../errors/reasons.ts';
import { credentialLabel } from './credential.ts';
import { credentialId, providerId } from './ids.ts';
import { instant } from './time.ts';

/** What a source can be. Guessed from its content unless somebody says. */
export const importFormat = z.enum([
  'env',
  'json',
  'csv',
  'bitwarden-json',
  'bitwarden-csv',
  '1password-csv',
  'yaml',
  'litellm',
  'paste',
]);
export type ImportFormat = z.infer<typeof importFormat>;

/** Formats, and what is read without being a file. */
export const importSourceKind = z.enum([...importFormat.options, 'environment', 'database']);
export type ImportSourceKind = z.infer<typeof importSourceKind>;

export const importEncoding = z.enum(['utf-8', 'utf-16le', 'utf-16be', 'latin1']);
export type ImportEncoding = z.infer<typeof importEncoding>;

/**
 * What becomes of a row.
 *
 * - ready: it can be written.
 * - duplicate: its secret is stored in this scope already, or stands earlier in the source. Written only if included.
 * - incomplete: a required field is missing, or a destination or whose it is waits for a word.
 * - unknown: it may be a secret, and no provider of the catalogue fits.
 * - conflict: a stored credential with another secret has its label; nothing stored is ever changed.
 * - invalid: a value does not have its field's form.
 * - skipped: no credential, or none that may be taken in.
 */
export const importState = z.enum(['ready', 'duplicate', 'incomplete', 'unknown', 'conflict', 'invalid', 'skipped']);
export type ImportState = z.infer<typeof importState>;

/** Why a row is in its state, or what is to be known of a ready one: a closed list with words in both languages. */
export const importReason = z.enum([
  'storedAlready',
  'storedInTrash',
  'repeatedInSource',
  'renamed',
  'missingField',
  'missingPart',
  'confirmDestination',
  'unknownService',
  'otherSystem',
  'unclearSystem',
  'agentTool',
  'labelTaken',
  'fieldRefused',
  'publicVariable',
  'emptyValue',
  'placeholder',
  'unresolvedReference',
  'externalReference',
  'notACredential',
  'websiteLogin',
  'notALine',
  'tooLong',
  'encryptedThere',
  'chooseOwner',
  'otherOwner',
]);
export type ImportReason = z.infer<typeof importReason>;

/** Where in the source a row stands: its first line, or its path in structured data. */
export const importPlace = z.strictObject({ line: z.int().positive().nullable(), path: z.string().nullable() });
export type ImportPlace = z.infer<typeof importPlace>;

/** One named value of a row, by its mask alone. */
export const importPart = z.strictObject({
  /** Variable, column or key as the source names it; parts of one row have different names. */
  name: z.string(),
  mask: z.string(),
  /** Field of the chosen provider it fills, or a part of one, such as `url.host`; null where it fills none. */
  field: z.string().nullable(),
});
export type ImportPart = z.infer<typeof importPart>;

/** A provider a row may belong to, the likeliest first. */
export const importSuggestion = z.strictObject({
  provider: providerId,
  /** By the value's shape, the name of the variable, or a service the source names. */
  via: z.enum(['pattern', 'name', 'service']),
  confidence: z.enum(['high', 'low']),
});
export type ImportSuggestion = z.infer<typeof importSuggestion>;

/** The scope a row goes to, as the import was told. */
export const importScope = z.strictObject({
  kind: z.enum(['system', 'organisation', 'connection']),
  /** Slug or null. */
  organisation: z.string().nullable(),
  /** Name of the connection or null. */
  connection: z.string().nullable(),
});
export type ImportScope = z.infer<typeof importScope>;

/** One credential to be, or one line that is none. Secrets are masks. */
export const importRow = z.strictObject({
  /** Number of the row in the preview, from 1; how it is named afterwards. */
  row: z.int().positive(),
  place: importPlace,
  provider: providerId.nullable(),
  suggestions: z.array(importSuggestion).max(8),
  label: credentialLabel,
  scope: importScope,
  parts: z.array(importPart),
  state: importState,
  reason: importReason.nullable(),
  /** Field or variable the reason speaks of. */
  about: z.string().nullable(),
  /** With `fieldRefused`: what is wrong with it. */
  refusal: z.enum(reasons).nullable(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  /** With `duplicate` and `conflict`: what is there already. */
  other: z
    .strictObject({ credential: credentialId.nullable(), label: z.string(), row: z.int().positive().nullable() })
    .nullable(),
  /** With `conflict`: a label that is free. */
  freeLabel: z.string().nullable(),
  /** Whether it is written on confirm. Only rows in state ready or duplicate can be. */
  included: z.boolean(),
});
export type ImportRow = z.infer<typeof importRow>;

export const importCounts = z.strictObject({
  total: z.int().nonnegative(),
  included: z.int().nonnegative(),
  states: z.record(importState, z.int().nonnegative()),
});
export type ImportCounts = z.infer<typeof importCounts>;

/** An organisation as the source itself tells them apart, by its id there; null is what it says to be nobody's. */
export const importOwner = z.strictObject({ owner: z.string().max(100).nullable(), rows: z.int().positive() });
export type ImportOwner = z.infer<typeof importOwner>;

/** What was found in a source; nothing of it is written yet. */
export const importPreview = z.strictObject({
  importId: z.uuid(),
  source: importSourceKind,
  /** Null where the source is no file. `latin1` is a guess: look at the accents. */
  encoding: importEncoding.nullable(),
  counts: importCounts,
  /** Whether every stored secret of this scope was compared. Past some thousands only the newest are. */
  comparedAll: z.boolean(),
  /** Whether everything the source holds is shown. Of a database, tables are read to some thousand rows, and no endless ones. */
  readAll: z.boolean(),
  /**
   * Whose rows are, as the source has it; those with most rows first. With more than one id nothing comes in before
   * one of these is chosen. Empty where the source does not say.
   */
  owners: z.array(importOwner).max(500),
  /** After this moment it is forgotten. */
  expiresAt: instant,
});
export type ImportPreview = z.infer<typeof importPreview>;
