import { z } from 'zod';
import { errorData } from '../../shared/contract/define.ts';
import { isAppError } from '../../shared/errors/app-error.ts';
import { errorCodes } from '../../shared/errors/codes.ts';
import type { ApiError } from './failure.ts';

/** An error as the API's client throws it: a code of the table and the closed data. */
const apiError = z.object({ code: z.enum(errorCodes), data: errorData.optional() });

/** Reads any throw as an error of the closed table. What is none of ours is put on record and told by its incident. */
export function readThrow(thrown: unknown, record: (thrown: unknown) => string): ApiError {
  if (isAppError(thrown)) return { code: thrown.code, data: thrown.details };
  const known = apiError.safeParse(thrown);
  return known.success ? known.data : { code: 'INTERNAL', data: { incident: record(thrown) } };
}
