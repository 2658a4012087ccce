import { AppError } from '../../../shared/errors/app-error.ts';
import type { Steps } from '../../ports/steps.ts';
import { endOfText, parsingLargeJson } from './parse-large-json.ts';

/** So deep may data be nested: far deeper than any list of keys. */
export const deepestNesting = 40;

const unreadable = (): AppError =>
  new AppError('VALIDATION_FAILED', { field: 'format', reason: 'notThatFormat', params: { format: 'JSON' } });

const steps: Readonly<Record<string, number>> = { '[': 1, '{': 1, ']': -1, '}': -1 };

/** Brackets looked at before others have their turn. */
const turnEvery = 50_000;

/** Refuses what is nested too deep before anything walks it. Brackets in texts do not count. */
function* requiringShallow(text: string): Steps<void> {
  const marks = /["[\]{}]/g;
  let depth = 0;
  let count = 0;
  for (let mark = marks.exec(text); mark !== null; mark = marks.exec(text)) {
    if (mark[0] === '"') marks.lastIndex = endOfText(text, marks.lastIndex);
    else depth += steps[mark[0]] ?? 0;
    if (depth > deepestNesting) throw new AppError('VALIDATION_FAILED', { field: 'source', reason: 'nestedTooDeep' });
    count += 1;
    if (count % turnEvery === 0) yield;
  }
}

/** JSON as data, in steps. Throws VALIDATION_FAILED (notThatFormat, nestedTooDeep), never with a piece of the text. */
export function* parsingJson(text: string): Steps<unknown> {
  yield* requiringShallow(text);
  try {
    return yield* parsingLargeJson(text);
  } catch {
    throw unreadable();
  }
}
