import { createHash } from 'node:crypto';
import { z } from 'zod';
import { AppError } from '../../shared/errors/app-error.ts';
import { passphraseSlot, recoverySlot, wrappedKey } from './header.ts';

const magic = Buffer.from('CHVB', 'latin1');
const formatVersion = 1;
const sumLength = 32;

/** Magic, version, and the length of the header that follows. */
export const preambleLength = magic.length + 1 + 4;

/** Far more than a header takes: a larger one is none, and must not fill the memory. */
const longest = 64 * 1024;

/** What a backup says of itself in clear: nothing of it is secret, and every chunk is bound to it. */
export const backupHeader = z.strictObject({
  backupId: z.uuidv7(),
  vaultId: z.uuidv7(),
  createdAt: z.int().nonnegative(),
  /** Wraps the backup's key under a passphrase of its own; null where the vault's own ways in must do. */
  own: passphraseSlot.nullable(),
  /** The vault's ways in at the time: they open its root key, from which the key follows that wraps the backup's. */
  vault: z.strictObject({ passphrase: passphraseSlot.nullable(), recovery: recoverySlot, wrapped: wrappedKey }),
});
export type BackupHeader = z.infer<typeof backupHeader>;

/** A header as it stands in a file, and the sum that every chunk is bound to. */
export type WrittenHeader = { readonly header: BackupHeader; readonly sum: Buffer };

/** The refusal of a file that is not, or no longer, what a backup was written as. */
export const damagedBackup = (): AppError => new AppError('STORE_DAMAGED', { field: 'file', reason: 'backupDamaged' });

const sumOf = (bytes: Buffer): Buffer => createHash('sha256').update('chv/backup/1').update(bytes).digest();

/** The first bytes of a backup file: preamble, header, and the header's sum. */
export const encodeBackupHeader = (header: BackupHeader): { readonly bytes: Buffer; readonly sum: Buffer } => {
  const body = Buffer.from(JSON.stringify(header));
  const preamble = Buffer.alloc(preambleLength);
  magic.copy(preamble);
  preamble.writeUInt8(formatVersion, magic.length);
  preamble.writeUInt32BE(body.length, magic.length + 1);
  const sum = sumOf(body);
  return { bytes: Buffer.concat([preamble, body, sum]), sum };
};

/**
 * How many bytes of header and sum follow a preamble.
 *
 * Throws VALIDATION_FAILED (notABackup) for any other file, STORE_NEWER for a format of the future.
 */
export const headerLengthOf = (preamble: Buffer): number => {
  if (preamble.length < preambleLength || !preamble.subarray(0, magic.length).equals(magic)) {
    throw new AppError('VALIDATION_FAILED', { field: 'file', reason: 'notABackup' });
  }
  if (preamble.readUInt8(magic.length) > formatVersion) throw new AppError('STORE_NEWER');
  const length = preamble.readUInt32BE(magic.length + 1);
  if (preamble.readUInt8(magic.length) !== formatVersion || length > longest) throw damagedBackup();
  return length + sumLength;
};

const parseJson = (bytes: Buffer): unknown => {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
};

/** Reads header and sum. Throws STORE_DAMAGED when any byte differs or its parameters are out of bounds. */
export const decodeBackupHeader = (bytes: Buffer): WrittenHeader => {
  const body = bytes.subarray(0, Math.max(0, bytes.length - sumLength));
  const sum = sumOf(body);
  const parsed = backupHeader.safeParse(parseJson(body));
  if (!sum.equals(bytes.subarray(body.length)) || !parsed.success) throw damagedBackup();
  return { header: parsed.data, sum };
};
