import { appendFileSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '../../ports/clock.ts';
import type { Log, LogFields } from '../../ports/log.ts';
import type { Redactor } from '../../ports/redactor.ts';

const oneMiB = 1024 * 1024;

export type FileLogOptions = {
  /** An existing folder. Holds `chaveiro.log` and, once that is full, the one before it. */
  readonly folder: string;
  readonly redactor: Redactor;
  readonly clock: Pick<Clock, 'now'>;
  /** Bytes after which a new file begins. */
  readonly largest?: number;
};

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

/**
 * The one log sink: a JSON object a line, redacted as a whole, in two files of bounded size with mode 0600.
 *
 * A log that cannot be written is given up on: it must never be the reason that something else fails.
 */
export const fileLog = ({ folder, redactor, clock, largest = oneMiB }: FileLogOptions): Log => {
  const path = join(folder, 'chaveiro.log');

  const append = (line: string): void => {
    try {
      if (sizeOf(path) + line.length > largest) renameSync(path, `${path}.1`);
      appendFileSync(path, line, { mode: 0o600 });
    } catch {
      // See above.
    }
  };

  /** Before it is written as JSON a value is known in more forms than after. */
  const redacted = (fields: LogFields): LogFields =>
    Object.fromEntries(
      Object.entries(fields).map(([key, value]) => [key, typeof value === 'string' ? redactor.redact(value) : value]),
    );

  const write =
    (level: 'info' | 'warn' | 'error') =>
    (event: string, fields: LogFields = {}): void => {
      const at = new Date(clock.now()).toISOString();
      append(`${redactor.redact(JSON.stringify({ at, level, event, fields: redacted(fields) }))}\n`);
    };

  return { info: write('info'), warn: write('warn'), error: write('error') };
};

/** The lines of both files, oldest first. A log that is not there, or cannot be read, has none. */
export const readLogLines = (folder: string): readonly string[] =>
  ['chaveiro.log.1', 'chaveiro.log'].flatMap((name) => {
    try {
      return readFileSync(join(folder, name), 'utf8').split('\n').filter(Boolean);
    } catch {
      return [];
    }
  });
