import { parseDocument } from 'yaml';
import { AppError } from '../../../shared/errors/app-error.ts';
import { deepestNesting } from './parse-json.ts';

/** A configuration of this size would be a strange one, and YAML is slow to read. */
const longestMB = 2;

/** Aliases may be written out so often. */
const mostAliases = 100;

const refuse = (reason: 'notThatFormat' | 'nestedTooDeep' | 'tooManyAliases'): AppError =>
  new AppError('VALIDATION_FAILED', {
    field: reason === 'notThatFormat' ? 'format' : 'source',
    reason,
    ...(reason === 'notThatFormat' ? { params: { format: 'YAML' } } : {}),
  });

/** Refuses brackets in brackets, and lists in lists written in one line, before the parser descends into them. */
function requireShallow(text: string): void {
  const tooMany = new RegExp(`(?:[\\[{]\\s*){${deepestNesting}}|(?:[-?]\\s+){${deepestNesting}}`);
  let depth = 0;
  for (const bracket of text.match(/[[\]{}]/g) ?? []) {
    depth = bracket === '[' || bracket === '{' ? depth + 1 : Math.max(0, depth - 1);
    // Brackets in texts count as well, so there is room for some of them.
    if (depth > deepestNesting * 10) throw refuse('nestedTooDeep');
  }
  if (tooMany.test(text)) throw refuse('nestedTooDeep');
}

/**
 * YAML as plain data: its core schema, anchors and a bounded number of aliases, no tags of its own.
 *
 * Throws VALIDATION_FAILED (notThatFormat, nestedTooDeep, tooManyAliases, fileTooLarge), never with a piece of the text.
 */
export function parseYaml(text: string): unknown {
  if (text.length > longestMB * 1024 * 1024) {
    throw new AppError('VALIDATION_FAILED', {
      field: 'source',
      reason: 'fileTooLarge',
      params: { maximum: longestMB },
    });
  }
  requireShallow(text);
  const document = parseSafely(text);
  if (document.errors.length > 0) throw refuse('notThatFormat');
  try {
    return document.toJS({ maxAliasCount: mostAliases, mapAsMap: false });
  } catch (error) {
    throw refuse(error instanceof ReferenceError ? 'tooManyAliases' : 'nestedTooDeep');
  }
}

function parseSafely(text: string) {
  try {
    return parseDocument(text, { schema: 'core', logLevel: 'silent', prettyErrors: false, uniqueKeys: false });
  } catch (error) {
    // The parser descends by calls: what is too deep for it ends here.
    throw refuse(error instanceof RangeError ? 'nestedTooDeep' : 'notThatFormat');
  }
}
