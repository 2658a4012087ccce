import { AppError } from '../../../shared/errors/app-error.ts';

/** So deep may data be nested: far deeper than any list of keys. */
export const deepestNesting = 40;

const unreadable = (): AppError =>
  new AppError('VALIDATION_FAILED', { field: 'format', reason: 'notThatFormat', params: { format: 'JSON' } });

/** Refuses what is nested too deep before anything walks it. Brackets in texts do not count. */
export function requireShallow(text: string): void {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (inText) {
      if (code === 92) at += 1;
      else if (code === 34) inText = false;
    } else if (code === 34) inText = true;
    else if (code === 91 || code === 123) depth += 1;
    else if (code === 93 || code === 125) depth -= 1;
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
