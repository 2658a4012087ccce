import type { z } from 'zod';
import { AppError } from '../../../shared/errors/app-error.ts';

/** Most that is read from standard input: far more than any form of ours. */
const maxCharacters = 1_000_000;

/**
 * Reads JSON of a closed shape.
 *
 * Throws VALIDATION_FAILED naming the first key that does not fit, never its value.
 */
export function readJson<T>(text: string, schema: z.ZodType<T>): T {
  const refuse = (field: string) => new AppError('VALIDATION_FAILED', { field, reason: 'jsonInvalid' });
  if (text.length > maxCharacters) throw refuse('--stdin');
  const parsed = schema.safeParse(parse(text, () => refuse('--stdin')));
  if (parsed.success) return parsed.data;
  const path = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
  throw refuse(path === '' ? '--stdin' : path);
}

function parse(text: string, refuse: () => AppError): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refuse();
  }
}
