import { AppError } from '../../../shared/errors/app-error.ts';

/** So deep may data be nested: far deeper than any list of keys. */
export const deepestNesting = 40;

const unreadable = (): AppError =>
  new AppError('VALIDATION_FAILED', { field: 'format', reason: 'notThatFormat', params: { format: 'JSON' } });

/** Where the text that begins behind a quote ends: behind its closing one, or with everything. */
function endOfText(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 34) return at + 1;
    if (code === 92) at += 1;
  }
  return text.length;
}

const steps: Readonly<Record<string, number>> = { '[': 1, '{': 1, ']': -1, '}': -1 };

/** Refuses what is nested too deep before anything walks it. Brackets in texts do not count. */
function requireShallow(text: string): void {
  const marks = /["[\]{}]/g;
  let depth = 0;
  for (let mark = marks.exec(text); mark !== null; mark = marks.exec(text)) {
    if (mark[0] === '"') marks.lastIndex = endOfText(text, marks.lastIndex);
    else depth += steps[mark[0]] ?? 0;
    if (depth > deepestNesting) throw new AppError('VALIDATION_FAILED', { field: 'source', reason: 'nestedTooDeep' });
  }
}

/** JSON as data. Throws VALIDATION_FAILED (notThatFormat, nestedTooDeep), never with a piece of the text. */
export function parseJson(text: string): unknown {
  requireShallow(text);
  try {
    return JSON.parse(text);
  } catch {
    throw unreadable();
  }
}
