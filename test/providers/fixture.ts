import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { settings } from '../../shared/model/connection.ts';
import { cause, confidence, facts, stageName, verdict } from '../../shared/model/test-result.ts';

/** An answer of a vendor, in the shape it was recorded or documented, and what a test must make of it. */
const vendorFixture = z.strictObject({
  /** Completes "the vendor …". */
  what: z.string().min(1),
  status: z.int(),
  headers: z.record(z.string(), z.string()),
  body: z.unknown(),
  /** What a second question hears, of vendors that are asked two. */
  second: z.strictObject({ status: z.int(), headers: z.record(z.string(), z.string()), body: z.unknown() }).optional(),
  /** Settings of the tested credential. */
  settings: settings.default({}),
  /** Whether the user agreed to what a thorough test does. */
  thorough: z.boolean().default(false),
  expect: z.strictObject({
    verdict,
    cause: cause.nullable(),
    /** Stage that shows the cause. */
    stage: stageName.nullable(),
    confidence,
    /** How long after the answer another try is due. */
    retryAfterMs: z.int().optional(),
    /** Some of the facts of all stages. */
    facts: facts.default({}),
  }),
});
export type VendorFixture = z.infer<typeof vendorFixture>;

/** Fixtures of one provider, from `<root>/<id>/*.json`, by file name. */
export const readFixtures = (root: string, id: string): readonly VendorFixture[] =>
  readdirSync(join(root, id))
    .sort()
    .map((file) => vendorFixture.parse(JSON.parse(readFileSync(join(root, id, file), 'utf8'))));
