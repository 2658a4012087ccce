import { open } from 'node:fs/promises';
import { AppError } from '../../../shared/errors/app-error.ts';
import type { World } from '../world.ts';

/** Longest passphrase file that is read; a passphrase is far shorter. */
const maxBytes = 64 * 1024;

const firstLine = (text: string): string => text.split(/\r?\n/, 1)[0] ?? '';

/**
 * Reads a passphrase, or a recovery key, from the first line of a file that only its owner can read.
 *
 * `option` is the one the file was named by.
 *
 * Throws VALIDATION_FAILED with fileUnreadable or fileReadableByOthers. Windows keeps no such modes: there it is read.
 */
export async function readPassphraseFile(path: string, option: string): Promise<string> {
  const refuse = (reason: 'fileUnreadable' | 'fileReadableByOthers') =>
    new AppError('VALIDATION_FAILED', { field: option, reason });
  const file = await open(path, 'r').catch(() => {
    throw refuse('fileUnreadable');
  });
  try {
    // Asked of the open file, so that it cannot be exchanged in between.
    const { mode, size } = await file.stat();
    if (process.platform !== 'win32' && (mode & 0o077) !== 0) throw refuse('fileReadableByOthers');
    if (size > maxBytes) throw refuse('fileUnreadable');
    return firstLine(
      await file.readFile('utf8').catch(() => {
        throw refuse('fileUnreadable');
      }),
    );
  } finally {
    await file.close();
  }
}

/** As `readPassphraseFile`; whatever goes wrong later, it is not told with the fault. */
export async function readOwnPassphrase(
  { crashes }: Pick<World, 'crashes'>,
  path: string,
  option: string,
): Promise<string> {
  const passphrase = await readPassphraseFile(path, option);
  crashes.remember(passphrase);
  return passphrase;
}

/** The passphrase in the first line of standard input. */
export const passphraseOfInput = (text: string): string => firstLine(text);
