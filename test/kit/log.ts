import type { Log, LogFields } from '../../electron/ports/log.ts';

export type LogLine = {
  readonly level: 'info' | 'warn' | 'error';
  readonly event: string;
  readonly fields: LogFields;
};

export type MemoryLog = Log & {
  readonly lines: readonly LogLine[];
  /** All lines as text, to search for what must not be there. */
  readonly text: () => string;
};

/** Keeps what was logged, unredacted: whatever reaches it would have reached the sink. */
export const memoryLog = (): MemoryLog => {
  const lines: LogLine[] = [];
  const keep =
    (level: LogLine['level']) =>
    (event: string, fields: LogFields = {}): void => {
      lines.push({ level, event, fields });
    };
  return {
    lines,
    text: () => JSON.stringify(lines),
    info: keep('info'),
    warn: keep('warn'),
    error: keep('error'),
  };
};
