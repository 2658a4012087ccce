import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readFixtures } from '../providers/fixture.ts';
import { type RealFault, realFaults } from '../providers/real-faults.ts';

const root = join(import.meta.dirname, '..', '..');
const fixturesRoot = join(root, 'test', 'providers', 'fixtures');

const report = z.object({
  testResults: z.array(z.object({ assertionResults: z.array(z.object({ title: z.string(), status: z.string() })) })),
});

/** How many of something were judged right, of how many there are. */
export type Share = { readonly right: number; readonly total: number };

const countBy = (words: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

/** Runs the providers' tests, each in its own file's process as ever, and tells the titles of those that passed. */
async function passedTitles(): Promise<readonly string[]> {
  const out = join(process.env.CHAVEIRO_BENCH_SHARED ?? root, 'played-fixtures.json');
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const args = [vitest, 'run', 'test/providers', '--reporter=json', `--outputFile=${out}`];
  await new Promise((done) => {
    spawn(process.execPath, args, { cwd: root, stdio: 'ignore' }).once('exit', done);
  });
  const { testResults } = report.parse(JSON.parse(readFileSync(out, 'utf8')));
  const all = testResults.flatMap(({ assertionResults }) => assertionResults);
  return all.filter(({ status }) => status === 'passed').map(({ title }) => title);
}

/** Of the expected titles, those that passed as often as they are expected: what no test plays is not right. */
const shareOf = (expected: readonly string[], passed: ReadonlyMap<string, number>): Share => ({
  right: [...countBy(expected)].reduce((sum, [title, due]) => sum + Math.min(due, passed.get(title) ?? 0), 0),
  total: expected.length,
});

/** Titles with a gap in them are those of several tests. */
const isOf = (title: string, { test }: RealFault): boolean => test.split('%s').every((part) => title.includes(part));

const realShare = (passed: readonly string[]): Share => ({
  right: realFaults.filter((fault) => passed.some((title) => isOf(title, fault))).length,
  total: realFaults.length,
});

/**
 * Plays every recorded answer and every fault produced for real, by the tests that promise their cause.
 *
 * A recorded answer counts as right when its test passed: verdict, cause, stage, confidence and facts are as they must be.
 */
export async function playFaults(): Promise<{
  readonly recorded: Share;
  readonly faults: Share;
  readonly real: Share;
}> {
  const fixtures = readdirSync(fixturesRoot).flatMap((id) => readFixtures(fixturesRoot, id));
  const passed = countBy(await passedTitles());
  const titles = (of: typeof fixtures) => of.map(({ what }) => what);
  return {
    recorded: shareOf(titles(fixtures), passed),
    faults: shareOf(titles(fixtures.filter(({ expect }) => expect.cause !== null)), passed),
    real: realShare([...passed.keys()]),
  };
}
