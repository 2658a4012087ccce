import type { z } from 'zod';
import { AppError } from '../../shared/errors/app-error.ts';

/** Reads a JSON column through its schema. Text that does not fit was not written by us: STORE_DAMAGED. */
export function readJson<Schema extends z.ZodType>(schema: Schema, text: string): z.output<Schema> {
  const result = schema.safeParse(parseJson(text));
  if (!result.success) throw new AppError('STORE_DAMAGED');
  return result.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
