import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { settings } from '../model/connection.ts';
import { fieldValues } from '../model/credential.ts';
import { credentialId, providerId } from '../model/ids.ts';
import { slug } from '../model/slug.ts';
import { stage, testReport } from '../model/test-result.ts';
import { query, stream } from './define.ts';
import { organisationRef } from './organisations.ts';

/** What to test: stored credentials, or values that are not saved yet. */
export const testTarget = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('credentials'), ids: z.array(credentialId).min(1).max(10_000) }),
  z.strictObject({ kind: z.literal('organisation'), organisation: organisationRef }),
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({
    kind: z.literal('unsaved'),
    provider: providerId,
    fields: fieldValues,
    settings: settings.default({}),
    /** Saved credential whose fields fill what is left out, unless its destination changed (SECRET_REQUIRED). */
    saved: credentialId.nullable().default(null),
    confirmDestination: z.string().max(300).nullable().default(null),
  }),
]);
export type TestTarget = z.infer<typeof testTarget>;

/** Whether the user agreed to what a thorough test does at the provider (`probe.thorough` of its descriptor). */
const thorough = z.boolean().default(false);

/** What was tested. `id` is null for unsaved values. */
export const testedCredential = z.strictObject({
  id: credentialId.nullable(),
  provider: providerId,
  label: z.string(),
  organisation: slug.nullable(),
});
export type TestedCredential = z.infer<typeof testedCredential>;

export const testResult = testReport.extend({ credential: testedCredential });
export type TestResult = z.infer<typeof testResult>;

/** Latest state of a run, at most ten times a second. `results` holds those finished since the item before. */
export const testProgress = z.strictObject({
  done: z.int().nonnegative(),
  total: z.int().nonnegative(),
  running: z.array(z.strictObject({ credential: testedCredential, stages: z.array(stage) })).max(40),
  results: z.array(testResult),
  finished: z.boolean(),
});
export type TestProgress = z.infer<typeof testProgress>;

export const tests = {
  /** What was found out about one credential, newest first, as far back as it is kept. */
  history: query('unlocked')
    .input(z.strictObject({ id: credentialId }))
    .output(z.strictObject({ results: z.array(testReport) })),
  /** What a run would do, before it does it. */
  plan: query('unlocked')
    .input(z.strictObject({ target: testTarget, thorough }))
    .output(
      z.strictObject({
        total: z.int().nonnegative(),
        /** Tests that are not free of charge. */
        paid: z.int().nonnegative(),
        /** Tests that leave something behind at the provider. */
        changing: z.int().nonnegative(),
      }),
    ),
  run: stream('unlocked', true)
    .input(
      z.strictObject({
        target: testTarget,
        thorough,
        /** Left out: as the settings say. */
        concurrency: z.int().min(1).max(32).optional(),
        timeoutMs: z.int().min(100).max(120_000).optional(),
      }),
    )
    .output(eventIterator(testProgress)),
};
