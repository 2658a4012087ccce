import { createHash } from 'node:crypto';
import { AppError } from '../../shared/errors/app-error.ts';
import { damagedFile, type FileFormat, type FileKind } from './file-format.ts';

const magicLength = 4;
const sumLength = 32;

/** Magic, version, and the length of the header that follows. */
export const preambleLength = magicLength + 1 + 4;

/** Far more than a header takes: a larger one is none, and must not fill the memory. */
const longest = 64 * 1024;

/** A header as it stands in a file, and the sum that every chunk is bound to. */
export type WrittenHeader<H> = { readonly header: H; readonly sum: Buffer };

const sumOf = ({ label, version }: FileKind, bytes: Buffer): Buffer =>
  createHash('sha256').update(`${label}/${version}`).update(bytes).digest();

/** The first bytes of a file: preamble, header, and the header's sum. */
export const encodeFileHeader = <H>(
  format: FileFormat<H>,
  header: H,
): { readonly bytes: Buffer; readonly sum: Buffer } => {
  const body = Buffer.from(JSON.stringify(header));
  const preamble = Buffer.alloc(preambleLength);
  preamble.write(format.magic, 'latin1');
  preamble.writeUInt8(format.version, magicLength);
  preamble.writeUInt32BE(body.length, magicLength + 1);
  const sum = sumOf(format, body);
  return { bytes: Buffer.concat([preamble, body, sum]), sum };
};

/**
 * How many bytes of header and sum follow a preamble.
 *
 * Throws VALIDATION_FAILED for a file of another kind, STORE_NEWER (fileNewer) for a format of the future.
 */
export const headerLengthOf = (kind: FileKind, preamble: Buffer): number => {
  const isKind = preamble.length >= preambleLength && preamble.toString('latin1', 0, magicLength) === kind.magic;
  if (!isKind) throw new AppError('VALIDATION_FAILED', { field: 'file', reason: kind.refusals.other });
  const version = preamble.readUInt8(magicLength);
  if (version > kind.version) throw new AppError('STORE_NEWER', { field: 'file', reason: 'fileNewer' });
  const length = preamble.readUInt32BE(magicLength + 1);
  if (version !== kind.version || length > longest) throw damagedFile(kind);
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
export const decodeFileHeader = <H>(format: FileFormat<H>, bytes: Buffer): WrittenHeader<H> => {
  const body = bytes.subarray(0, Math.max(0, bytes.length - sumLength));
  const sum = sumOf(format, body);
  const parsed = format.header.safeParse(parseJson(body));
  if (!sum.equals(bytes.subarray(body.length)) || !parsed.success) throw damagedFile(format);
  return { header: parsed.data, sum };
};
