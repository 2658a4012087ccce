import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../shared/errors/app-error.ts';
import { writeFileAtomically } from './atomic-file.ts';
import { type HeaderCopy, readHeaderCopy } from './header-copy.ts';

/** Far more than a header takes: a larger file is not one. */
const largest = 1024 * 1024;

const pathsOf = (dataDir: string) => [join(dataDir, 'vault.json'), join(dataDir, 'vault.json.bak')] as const;

const readText = (path: string): string | null =>
  existsSync(path) && statSync(path).size <= largest ? readFileSync(path, 'utf8') : null;

export type StoredHeader = {
  readonly copy: HeaderCopy;
  /** Text of the file the copy came from. */
  readonly text: string;
  /** Whether the other file is missing, damaged or behind. */
  readonly otherDiffers: boolean;
};

/** Whether a folder holds a vault, sound or not. */
export const headerExists = (dataDir: string): boolean => pathsOf(dataDir).some((path) => existsSync(path));

/**
 * The header that counts: of the two copies whose checksum holds, the one with the higher sequence number.
 *
 * Null when there is no vault. Throws HEADER_DAMAGED when neither copy is sound, and as `readHeaderCopy`.
 */
export const readHeaderFiles = (dataDir: string): StoredHeader | null => {
  if (!headerExists(dataDir)) return null;
  const [main, backup] = pathsOf(dataDir).map(readText);
  const candidates = [main, backup].flatMap((text) => {
    const copy = text ? readHeaderCopy(text) : null;
    return text && copy ? [{ copy, text }] : [];
  });
  const [first, second] = candidates;
  if (first === undefined) throw new AppError('HEADER_DAMAGED');
  const chosen = second && second.copy.header.sequence > first.copy.header.sequence ? second : first;
  return { ...chosen, otherDiffers: main !== backup };
};

/** Writes both copies of a first header, or none: half a vault would stand in the way of a later try. */
export const createHeaderFiles = (dataDir: string, text: string): void => {
  const paths = pathsOf(dataDir);
  try {
    for (const path of paths) writeFileAtomically(path, text);
  } catch (error) {
    for (const path of paths) rmSync(path, { force: true });
    throw error;
  }
};

/** Brings the copy that differs in line with the one that counts. */
export const mendHeaderFiles = (dataDir: string, stored: StoredHeader): void => {
  for (const path of pathsOf(dataDir)) if (readText(path) !== stored.text) writeFileAtomically(path, stored.text);
};

/**
 * Puts a newer header in the place of both copies, the first one for certain.
 *
 * The second is left as it is where it cannot be written any more: its lower number tells it apart, and the next unlock
 * mends it. Throws STORAGE_FULL with both copies as they were.
 */
export const replaceHeaderFiles = (dataDir: string, text: string): void => {
  const [main, backup] = pathsOf(dataDir);
  writeFileAtomically(main, text);
  try {
    writeFileAtomically(backup, text);
  } catch {
    // The change counts already. `inspect` goes on telling that a copy is behind.
  }
};
