import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { settings } from '../model/connection.ts';
import { fieldValues } from '../model/credential.ts';
import { credentialId, providerId } from '../model/ids.ts';
import { language } from '../model/language.ts';
import { slug } from '../model/slug.ts';
import { stage, testReport } from '../model/test-result.ts';
import { command, query, stream } from './define.ts';
import { organisationRef } from './organisations.ts';

/** Ways to name stored credentials. */
const storedTargets = [
  z.strictObject({ kind: z.literal('credentials'), ids: z.array(credentialId).min(1).max(10_000) }),
  z.strictObject({ kind: z.literal('organisation'), organisation: organisationRef }),
  z.strictObject({ kind: z.literal('provider'), provider: providerId }),
  z.strictObject({ kind: z.literal('all') }),
] as const;

/** Stored credentials. */
export const storedTarget = z.discriminatedUnion('kind', [...storedTargets]);
export type StoredTarget = z.infer<typeof storedTarget>;

/** What to test: stored credentials, or values that are not saved yet. */
export const testTarget = z.discriminatedUnion('kind', [
  ...storedTargets,
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

/** Names a run while it lasts, for pausing it. */
const runId = z.uuid();

/** Latest state of a run, at most ten times a second. `results` holds those finished since the item before. */
export const testProgress = z.strictObject({
  run: runId,
  done: z.int().nonnegative(),
  total: z.int().nonnegative(),
  running: z.array(z.strictObject({ credential: testedCredential, stages: z.array(stage) })).max(40),
  results: z.array(testResult),
  /** Nothing new starts; tests that run end. */
  paused: z.boolean(),
  /** `offline`: the machine has no network, so nothing new starts until it is back or the waiting has lasted too long. */
  waiting: z.enum(['offline']).nullable(),
  /** Estimated time of work left, in ms; time that is paused or waited does not count. Null while unknown. */
  remainingMs: z.int().nonnegative().nullable(),
  finished: z.boolean(),
});
export type TestProgress = z.infer<typeof testProgress>;

/** Whether a run is paused now. */
const runState = z.strictObject({ paused: z.boolean() });

export const reportFormat = z.enum(['markdown', 'json', 'csv']);
export type ReportFormat = z.infer<typeof reportFormat>;

/** Some of a report's text, in order: put together they are the file. */
export const reportPart = z.strictObject({
  done: z.int().nonnegative(),
  total: z.int().nonnegative(),
  /** Under a frame's limit. */
  text: z.string().max(400_000),
});
export type ReportPart = z.infer<typeof reportPart>;

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
        /** How many tests go to which provider, most first. */
        providers: z.array(z.strictObject({ provider: providerId, tests: z.int().positive() })),
      }),
    ),
  /** A run that is over, or never was, is NOT_FOUND (unknownRun). Pausing what is paused does nothing. */
  pause: command('unlocked', false)
    .input(z.strictObject({ run: runId }))
    .output(runState),
  resume: command('unlocked', false)
    .input(z.strictObject({ run: runId }))
    .output(runState),
  /** What the last tests of stored credentials found, as a file for people or programs. It holds no secret. */
  report: stream('unlocked')
    .input(z.strictObject({ target: storedTarget, format: reportFormat, language: language.optional() }))
    .output(eventIterator(reportPart)),
  run: stream('unlocked', true)
    .input(
      z.strictObject({
        target: testTarget,
        thorough,
        /** Left out: as the settings say. */
        concurrency: z.int().min(1).max(32).optional(),
        timeoutMs: z.int().min(100).max(120_000).optional(),
        /** How long in all a run waits for the machine's network to come back before it goes on without. Left out: 10 minutes. */
        offlineWaitSeconds: z.int().min(0).max(86_400).optional(),
      }),
    )
    .output(eventIterator(testProgress)),
};
