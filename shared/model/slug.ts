import { z } from 'zod';

/** Words that mean something else where a slug is expected. */
export const reservedSlugs: readonly string[] = ['system', 'all'];

/** An organisation's immutable short name. Reserved until the organisation is shredded. */
export const slug = z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,46}[a-z0-9])?$/);
export type Slug = z.infer<typeof slug>;
