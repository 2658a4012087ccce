import { z } from 'zod';
import { category } from '../model/category.ts';
import { credentialView } from '../model/credential.ts';
import { cause } from '../model/test-result.ts';
import { instant } from '../model/time.ts';
import { scopeRef } from './credentials.ts';
import { query } from './define.ts';
import { organisationCounts } from './organisations.ts';
import { testedCredential } from './tests.ts';

/** A credential that fails, and for what; a null cause: it expired, or no test named one. */
export const failingCredential = z.strictObject({
  credential: testedCredential,
  cause: cause.nullable(),
  testedAt: instant.nullable(),
});
export type FailingCredential = z.infer<typeof failingCredential>;

export const overview = {
  /** Every credential of a scope that fails, as the last tests left it, page by page in a fixed order. */
  failing: query('unlocked')
    .input(
      z.strictObject({
        scope: scopeRef.nullable().default(null),
        /** How many to leave out: `next` of the page before. */
        from: z.int().nonnegative().default(0),
        limit: z.int().min(1).max(2_000).default(500),
      }),
    )
    .output(z.strictObject({ failing: z.array(failingCredential), next: z.int().positive().nullable() })),
  /**
   * How a scope's live credentials stand; null: everywhere. Counts are complete, lists hold `limit` at most.
   * `expiring` are those whose expiry lies in the past or within 30 days, soonest first.
   */
  get: query('unlocked')
    .input(
      z.strictObject({
        scope: scopeRef.nullable().default(null),
        limit: z.int().min(1).max(200).default(20),
      }),
    )
    .output(
      z.strictObject({
        counts: organisationCounts,
        /** Categories that hold a credential. */
        categories: z.array(z.strictObject({ category, counts: organisationCounts })),
        /** What failing ones fail for, most frequent first; null: expired, or a cause no test named. */
        causes: z.array(z.strictObject({ cause: cause.nullable(), count: z.int().positive() })),
        failing: z.array(credentialView),
        expiring: z.strictObject({ total: z.int().nonnegative(), credentials: z.array(credentialView) }),
        /** Active ones that no test has said anything about. */
        untested: z.int().nonnegative(),
      }),
    ),
};
