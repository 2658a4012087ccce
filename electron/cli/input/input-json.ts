import type { z } from 'zod';
import { AppError } from '../../../shared/errors/app-error.ts';
import { inputRefusal } from '../../core/middleware/input-refusal.ts';

/** Most that is read from standard input: far more than any form of ours. */
const maxCharacters = 1_000_000;

function parse(text: string): unknown {
  try {
    if (text.length <= maxCharacters) return JSON.parse(text);
  } catch {
    // The parser's message would quote the text, which may hold a secret.
  }
  throw new AppError('VALIDATION_FAILED', { field: '--stdin', reason: 'jsonInvalid' });
}

/**
 * Reads JSON of a closed shape.
 *
 * Throws VALIDATION_FAILED naming the first key that does not fit and why, never its value.
 */
export function readJson<T>(text: string, schema: z.ZodType<T>): T {
  const value = parse(text);
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw inputRefusal(parsed.error.issues, value);
  return parsed.data;
}
