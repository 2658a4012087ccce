import { z } from 'zod';
import { capability } from '../model/category.ts';
import { connectionId, credentialId, providerId } from '../model/ids.ts';
import { modelId, providerModel } from '../model/provider-model.ts';
import { testReport } from '../model/test-result.ts';
import { instant } from '../model/time.ts';
import { command, query } from './define.ts';
import { organisationRef } from './organisations.ts';

/** Place of a model in the order models are listed in. */
const modelCursor = z.strictObject({ provider: providerId, id: modelId });
export type ModelCursor = z.infer<typeof modelCursor>;

export const modelPage = z.strictObject({
  models: z.array(providerModel).max(500),
  /** Of all pages. */
  total: z.int().nonnegative(),
  /** Cursor of the following page, or null. */
  next: modelCursor.nullable(),
});
export type ModelPage = z.infer<typeof modelPage>;

/** What came of asking a vendor for its models. */
export const modelRefresh = z.strictObject({
  report: testReport,
  /** How many models the credential's list names now; null where none was ever fetched. */
  models: z.int().nonnegative().nullable(),
  /** False where the vendor's list was longer than is kept. */
  whole: z.boolean(),
  /** When the list was fetched: earlier than the report where this time none came. */
  fetchedAt: instant.nullable(),
});
export type ModelRefresh = z.infer<typeof modelRefresh>;

export const models = {
  /**
   * Models by provider and id, from the lists fetched so far and what comes with the product; the network is not used.
   *
   * With an organisation it is what the organisation may see: its own credentials and, unless it wants only its own,
   * the agency's; those of one connection where that is named. Without: every live credential.
   */
  list: query('unlocked')
    .input(
      z.strictObject({
        provider: providerId.nullable().default(null),
        capability: capability.nullable().default(null),
        organisation: organisationRef.nullable().default(null),
        /** A connection of the organisation. */
        connection: connectionId.nullable().default(null),
        /**
         * What this one credential may use, for suggestions: its own list where it has one, else what comes with the
         * product for its provider. The other filters but `capability` and `find` are not asked then.
         */
        credential: credentialId.nullable().default(null),
        /** Part of a model's id. */
        find: z.string().max(200).default(''),
        limit: z.int().min(1).max(500).default(100),
        cursor: modelCursor.nullable().default(null),
      }),
    )
    .output(modelPage),
  /** Tests a credential as ever, which asks its vendor for the models where it has a list of them. */
  refresh: command('unlocked')
    .input(z.strictObject({ credential: credentialId }))
    .output(modelRefresh),
};
