import { z } from 'zod';
import { instant } from './time.ts';

/** What every stored entity carries besides its own fields. An update names the revision it saw. */
export const entityShape = {
  revision: z.int().positive(),
  createdAt: instant,
  updatedAt: instant,
} as const;
