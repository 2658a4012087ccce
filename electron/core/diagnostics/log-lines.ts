import { z } from 'zod';
import { type DiagnosticLine, type Diagnostics, diagnosticLine } from '../../../shared/model/diagnostics.ts';

/** How much of the log is handed out. */
const mostLines = 200;

/** Fields whose values are ids, numbers or words of ours. Free text, such as an error's message, is not among them. */
const tellable: ReadonlySet<string> = new Set([
  'incident',
  'route',
  'tenant',
  'session',
  'why',
  'provider',
  'method',
  'name',
  'epoch',
]);

const writtenLine = z.object({
  at: z.iso.datetime(),
  level: z.enum(['info', 'warn', 'error']),
  event: z.string(),
  fields: z.record(z.string(), z.unknown()),
});

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** The kind of an error stands before its message. */
const kindOf = (cause: unknown): string | null =>
  typeof cause === 'string' ? (/^([A-Z][A-Za-z]{2,39}): /.exec(cause)?.[1] ?? null) : null;

const placesOf = (at: unknown): readonly string[] =>
  typeof at === 'string' ? at.split(' | ').filter((place) => /^[\w@:./+-]{1,200}:\d{1,6}:\d{1,6}$/.test(place)) : [];

/** One line as it may leave; null for what is no line of ours. */
function tellableLine(text: string): DiagnosticLine | null {
  const line = writtenLine.safeParse(parsed(text));
  if (!line.success) return null;
  const { at, level, event, fields } = line.data;
  const told = diagnosticLine.safeParse({
    at: Date.parse(at),
    level,
    event,
    words: Object.fromEntries(Object.entries(fields).filter(([key]) => tellable.has(key))),
    error: kindOf(fields.cause),
    places: placesOf(fields.at),
  });
  return told.success ? told.data : null;
}

/** The last lines of a log, without their free text, oldest first. */
export const tellableLines = (texts: readonly string[]): readonly DiagnosticLine[] =>
  texts
    .map(tellableLine)
    .filter((line) => line !== null)
    .slice(-mostLines);

/** What went wrong how often, most often first. */
export function countEvents(lines: readonly DiagnosticLine[]): Diagnostics['events'] {
  const grave = lines.flatMap(({ level, ...line }) => (level === 'info' ? [] : [{ ...line, level }]));
  return [...Map.groupBy(grave, ({ level, event }) => `${level} ${event}`).values()]
    .flatMap((alike) => {
      const last = alike.at(-1);
      return last === undefined ? [] : [{ event: last.event, level: last.level, times: alike.length, lastAt: last.at }];
    })
    .toSorted((a, b) => b.times - a.times);
}
