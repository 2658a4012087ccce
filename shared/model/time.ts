import { z } from 'zod';

/** A moment: milliseconds since 1970-01-01T00:00Z, a whole number. */
export const instant = z.int().nonnegative();
export type Instant = z.infer<typeof instant>;
