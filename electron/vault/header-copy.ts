import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { AppError } from '../../shared/errors/app-error.ts';
import { type Header, header as headerSchema, headerVersion } from './header.ts';

const format = 'chaveiro-vault';
const macLabel = 'chv/header/1';

const envelope = z.strictObject({
  format: z.literal(format),
  body: z.base64(),
  sum: z.string(),
  mac: z.base64(),
});

/** One file copy whose checksum holds. Whether it is genuine is known once a slot has opened. */
export type HeaderCopy = { readonly header: Header; readonly body: Buffer; readonly mac: Buffer };

const sumOf = (body: string, mac: string): string =>
  createHash('sha256').update(`${format}\n${body}\n${mac}`).digest('hex');

const macOf = (body: Buffer, headerKey: Buffer): Buffer =>
  createHmac('sha256', headerKey).update(macLabel).update(body).digest();

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The text of a header file, under the key derived for headers. */
export const writeHeaderCopy = (header: Header, headerKey: Buffer): string => {
  const bytes = Buffer.from(JSON.stringify(header));
  const body = bytes.toString('base64');
  const mac = macOf(bytes, headerKey).toString('base64');
  return `${JSON.stringify({ format, body, sum: sumOf(body, mac), mac })}\n`;
};

/**
 * Reads a header file; null when it is damaged.
 *
 * Throws STORE_NEWER for a version of the future, and HEADER_ALTERED for a body that no version of the program could
 * have written, such as one with hostile parameters under a right checksum.
 */
export const readHeaderCopy = (text: string): HeaderCopy | null => {
  const outer = envelope.safeParse(parseJson(text));
  if (!outer.success || outer.data.sum !== sumOf(outer.data.body, outer.data.mac)) return null;
  const body = Buffer.from(outer.data.body, 'base64');
  const inner = parseJson(body.toString('utf8'));
  const version = z.looseObject({ version: z.int() }).safeParse(inner);
  if (version.success && version.data.version > headerVersion) throw new AppError('STORE_NEWER');
  const header = headerSchema.safeParse(inner);
  if (!header.success) throw new AppError('HEADER_ALTERED');
  return { header: header.data, body, mac: Buffer.from(outer.data.mac, 'base64') };
};

/** Throws HEADER_ALTERED unless this copy was written by someone who knew the root key. */
export const requireGenuine = (copy: HeaderCopy, headerKey: Buffer): void => {
  const expected = macOf(copy.body, headerKey);
  if (copy.mac.length !== expected.length || !timingSafeEqual(copy.mac, expected)) throw new AppError('HEADER_ALTERED');
};
