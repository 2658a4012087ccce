import { closeSync, fstatSync, openSync, read } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { promisify } from 'node:util';
import { AppError } from '../../shared/errors/app-error.ts';
import type { Database } from './sqlite.ts';
import { onStore } from './sqlite-errors.ts';

const bytesAtOnce = 1024 * 1024;

/** SQLite's own default: so many pages in the log, and the next commit writes them into the file. */
const usualPages = 1_000;

const readAt = promisify(read);

/** Copies the file of an open store as it is at one moment, while it is written to. */
export type PageCopier = {
  /** Makes `path`, which must not exist. `note` runs at the moment the copy shows; again where it had to begin anew. */
  readonly copy: <T>(path: string, note: () => T) => Promise<T>;
  /** Told when the file itself was written to, by anything but a commit: copies under way begin anew. */
  readonly moved: () => void;
  /** After the database was closed. */
  readonly close: () => void;
};

type Source = { readonly file: number; moves: number; isCopied: boolean; isClosed: boolean };

/** Whether the copy came to its end before the file moved. */
async function copyOnce(source: Source, size: number, out: FileHandle): Promise<boolean> {
  const before = source.moves;
  const bytes = Buffer.allocUnsafeSlow(bytesAtOnce);
  for (let at = 0; at < size; ) {
    const { bytesRead } = await readAt(source.file, bytes, 0, Math.min(bytesAtOnce, size - at), at);
    if (source.isClosed) throw new AppError('VAULT_LOCKED');
    if (source.moves !== before || bytesRead === 0) return false;
    await out.write(bytes, 0, bytesRead, at);
    at += bytesRead;
  }
  return source.moves === before;
}

/**
 * Commits go to the log; while a copy is under way nothing is brought from there into the file.
 *
 * The file is opened once and stays open: closing any handle of it would free the locks SQLite holds on it.
 */
export function createPageCopier(
  database: Database,
  { path, aside }: { readonly path: string; readonly aside: (run: () => void) => void },
): PageCopier {
  const source: Source = { file: openSync(path, 'r'), moves: 0, isCopied: false, isClosed: false };
  let isReleased = false;
  let line: Promise<unknown> = Promise.resolve();

  const keepLog = (pages: number): void => {
    if (!source.isClosed) onStore(() => void database.pragma(`wal_autocheckpoint = ${pages}`));
  };

  const release = (): void => {
    if (isReleased || source.isCopied || !source.isClosed) return;
    isReleased = true;
    closeSync(source.file);
  };

  /** All that is committed goes into the file, which then stays as it is. */
  const freeze = (): number => {
    if (source.isClosed) throw new AppError('VAULT_LOCKED');
    aside(() => onStore(() => void database.pragma('wal_checkpoint(TRUNCATE)')));
    return fstatSync(source.file).size;
  };

  const copyTo = async <T>(out: FileHandle, note: () => T): Promise<T> => {
    for (;;) {
      const size = freeze();
      const noted = note();
      await out.truncate(0);
      if (await copyOnce(source, size, out)) return noted;
    }
  };

  const copyAlone = async <T>(target: string, note: () => T): Promise<T> => {
    const out = await open(target, 'wx', 0o600);
    source.isCopied = true;
    try {
      keepLog(0);
      return await copyTo(out, note);
    } finally {
      source.isCopied = false;
      keepLog(usualPages);
      release();
      await out.close();
    }
  };

  return {
    // One after the other: each brings the log into the file first, which would move it under another.
    copy: (target, note) => {
      const copied = line.then(() => copyAlone(target, note));
      line = copied.catch(() => undefined);
      return copied;
    },
    moved: () => {
      source.moves += 1;
    },
    close: () => {
      source.isClosed = true;
      release();
    },
  };
}
