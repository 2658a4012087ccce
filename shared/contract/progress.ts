import { eventIterator } from '@orpc/contract';
import { z } from 'zod';

/** How far long work came, at most ten times a second. `answer` stands in the last item only. */
export const progressOf = <T extends z.ZodType>(answer: T) =>
  eventIterator(
    z.strictObject({ done: z.int().nonnegative(), total: z.int().nonnegative(), answer: answer.nullable() }),
  );
