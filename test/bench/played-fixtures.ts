import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { readFixtures } from '../providers/fixture.ts';
import { realFaults } from '../providers/real-faults.ts';
import { type Judgement, judge, type RanTest } from './judged-tests.ts';

const root = join(import.meta.dirname, '..', '..');
const fixturesRoot = join(root, 'test', 'providers', 'fixtures');

const report = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      assertionResults: z.array(z.object({ title: z.string(), fullName: z.string(), status: z.string() })),
    }),
  ),
});

/** How many of something were judged right, of how many there are. */
export type Share = { readonly right: number; readonly total: number };

const countBy = (words: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

type PlayedTest = RanTest & { readonly title: string };

/** Runs the providers' tests, each in its own file's process as ever, and tells how each ended. */
async function playedTests(): Promise<readonly PlayedTest[]> {
  const out = join(process.env.CHAVEIRO_BENCH_SHARED ?? root, 'played-fixtures.json');
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const args = [vitest, 'run', 'test/providers', '--reporter=json', `--outputFile=${out}`];
  await new Promise((done) => {
    spawn(process.execPath, args, { cwd: root, stdio: 'ignore' }).once('exit', done);
  });
  const { testResults } = report.parse(JSON.parse(readFileSync(out, 'utf8')));
  return testResults.flatMap(({ name: file, assertionResults }) => assertionResults.map((one) => ({ ...one, file })));
}

/** Of the expected titles, those that passed as often as they are expected: what no test plays is not right. */
const shareOf = (expected: readonly string[], passed: ReadonlyMap<string, number>): Share => ({
  right: [...countBy(expected)].reduce((sum, [title, due]) => sum + Math.min(due, passed.get(title) ?? 0), 0),
  total: expected.length,
});

/** Every recorded answer and fault, every fault produced for real by what its test says, and the tests that failed. */
export type PlayedFaults = {
  readonly recorded: Share;
  readonly faults: Share;
  readonly real: readonly { readonly title: string; readonly judgement: Judgement }[];
  readonly failed: readonly string[];
};

/**
 * Plays every recorded answer and every fault produced for real, by the tests that promise their cause.
 *
 * A recorded answer counts as right when its test passed: verdict, cause, stage, confidence and facts are as they must be.
 */
export async function playFaults(): Promise<PlayedFaults> {
  const fixtures = readdirSync(fixturesRoot).flatMap((id) => readFixtures(fixturesRoot, id));
  const ran = await playedTests();
  const passed = countBy(ran.filter(({ status }) => status === 'passed').map(({ title }) => title));
  const titles = (of: typeof fixtures) => of.map(({ what }) => what);
  return {
    recorded: shareOf(titles(fixtures), passed),
    faults: shareOf(titles(fixtures.filter(({ expect }) => expect.cause !== null)), passed),
    real: realFaults.map((fault) => ({
      title: `${basename(fault.file, '.test.ts')}: ${fault.test}`,
      judgement: judge(fault, ran),
    })),
    failed: ran.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName),
  };
}
