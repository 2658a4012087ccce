import { AppError } from '../../../shared/errors/app-error.ts';
import type { ImportEncoding } from '../../../shared/model/import.ts';
import type { Steps } from '../../ports/steps.ts';

export type DecodedText = { readonly text: string; readonly encoding: ImportEncoding };

/** So many bytes tell whether UTF-16 without a mark is at hand. */
const looked = 4_096;

/** Bytes that are 0 at even and at odd places of the beginning. */
function zeroBytes(bytes: Uint8Array): { readonly even: number; readonly odd: number; readonly pairs: number } {
  const end = Math.min(bytes.length - (bytes.length % 2), looked);
  let even = 0;
  let odd = 0;
  for (let at = 0; at < end; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  return { even, odd, pairs: end / 2 };
}

/** UTF-16 by its mark, or because ASCII in it leaves every other byte 0; null for anything else. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const { even, odd, pairs } = zeroBytes(bytes);
  if (pairs >= 4 && odd > pairs * 0.7 && even === 0) return 'utf-16le';
  if (pairs >= 4 && even > pairs * 0.7 && odd === 0) return 'utf-16be';
  return null;
}

/** Bytes decoded at once. */
const bytesAtOnce = 4 * 1024 * 1024;

function* decodingAs(bytes: Uint8Array, decoder: InstanceType<typeof TextDecoder>): Steps<string> {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += bytesAtOnce) {
    pieces.push(decoder.decode(bytes.subarray(at, at + bytesAtOnce), { stream: true }));
    yield;
  }
  return pieces.join('') + decoder.decode();
}

function* decoding(bytes: Uint8Array): Steps<DecodedText> {
  const wide = wideEncoding(bytes);
  if (wide !== null) return { text: yield* decodingAs(bytes, new TextDecoder(wide)), encoding: wide };
  try {
    const text = yield* decodingAs(bytes, new TextDecoder('utf-8', { fatal: true }));
    return { text, encoding: 'utf-8' };
  } catch {
    return { text: yield* decodingAs(bytes, new TextDecoder('latin1')), encoding: 'latin1' };
  }
}

/** Characters judged before others have their turn. */
const lookedAtOnce = 2 * 1024 * 1024;

/** Characters that no text of keys holds: controls besides tab, line ends and form feed. */
const control = /[^\t-\r\x20-\u{10ffff}]/u;

/**
 * Bytes as text, in steps: UTF-8 with or without its mark, UTF-16 of either order, and Latin-1 where neither can be.
 *
 * Throws VALIDATION_FAILED (fileBinary) for what is no text, (nothingFound) for white space alone.
 */
export function* decodingText(bytes: Uint8Array): Steps<DecodedText> {
  const decoded = yield* decoding(bytes);
  for (let at = 0; at < decoded.text.length; at += lookedAtOnce) {
    yield;
    if (control.test(decoded.text.slice(at, at + lookedAtOnce))) {
      throw new AppError('VALIDATION_FAILED', { field: 'source', reason: 'fileBinary' });
    }
  }
  requireText(decoded.text);
  return decoded;
}

/** Refuses what holds nothing but white space. */
export function requireText(text: string): void {
  if (!/\S/.test(text)) throw new AppError('VALIDATION_FAILED', { field: 'source', reason: 'nothingFound' });
}
