import { z } from 'zod';
import { connectionId, credentialId, organisationId, providerId } from '../model/ids.ts';
import { slug } from '../model/slug.ts';
import { status } from '../model/test-result.ts';
import { query } from './define.ts';

export const searchKind = z.enum(['organisation', 'connection', 'credential']);
export type SearchKind = z.infer<typeof searchKind>;

/** What a word may be found in. `organisation` is its name; `mask` is a secret's mask, found by its last characters. */
export const searchField = z.enum([
  'label',
  'slug',
  'organisation',
  'taxId',
  'connection',
  'provider',
  'providerId',
  'mask',
]);
export type SearchField = z.infer<typeof searchField>;

/** A text in which words were found, and where: ascending, apart from each other, in UTF-16 units, end exclusive. */
export const searchMatch = z.strictObject({
  field: searchField,
  text: z.string(),
  ranges: z.array(z.strictObject({ start: z.int().nonnegative(), end: z.int().positive() })).min(1),
});
export type SearchMatch = z.infer<typeof searchMatch>;

const found = {
  /** What it is called: an organisation's name, a connection's name, a credential's label. */
  label: z.string(),
  matched: z.array(searchMatch).min(1),
} as const;

/** Whose it is; null where it is the agency's own. */
const holder = z.strictObject({ slug, name: z.string() });

export const searchHit = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('organisation'),
    id: organisationId,
    organisation: holder,
    connection: z.null(),
    provider: z.null(),
    status: z.null(),
    ...found,
  }),
  z.strictObject({
    kind: z.literal('connection'),
    id: connectionId,
    organisation: holder,
    connection: z.null(),
    provider: z.null(),
    status: z.null(),
    ...found,
  }),
  z.strictObject({
    kind: z.literal('credential'),
    id: credentialId,
    organisation: holder.nullable(),
    /** Name of the connection it stands on. */
    connection: z.string().nullable(),
    provider: providerId,
    status,
    ...found,
  }),
]);
export type SearchHit = z.infer<typeof searchHit>;

export const searchAnswer = z.strictObject({ hits: z.array(searchHit), total: z.int().nonnegative() });

export const search = {
  /**
   * Live organisations, connections and credentials in which every word of the query is found; best first.
   *
   * Accents and case make no difference; words may come in any order, stand within others, and be found in different
   * fields. A text that is the word, then one that begins with it, comes before one that holds it.
   */
  find: query('unlocked')
    .input(
      z.strictObject({
        query: z.string().max(100),
        limit: z.int().min(1).max(50).default(20),
        /** Left out: all. */
        kinds: z.array(searchKind).min(1).max(3).nullable().default(null),
      }),
    )
    .output(searchAnswer),
};
