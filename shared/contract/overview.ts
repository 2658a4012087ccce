import { z } from 'zod';
import { category } from '../model/category.ts';
import { credentialView } from '../model/credential.ts';
import { cause } from '../model/test-result.ts';
import { scopeRef } from './credentials.ts';
import { query } from './define.ts';
import { organisationCounts } from './organisations.ts';

export const overview = {
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
