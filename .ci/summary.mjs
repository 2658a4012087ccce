// Prints what the test runners' reports add up to; the count stands alone on the last line. Runs on any Node from 20 on,
// before or after an install. A step that failed without a failing test to show for it counts as one failure.
import { existsSync, readFileSync } from 'node:fs';

const [folder, ...failedSteps] = process.argv.slice(2);

const read = (name) => (existsSync(`${folder}/${name}`) ? JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) : null);

/** What the runners' words come to. Vitest has more words for what did not run. */
const outcomes = { passed: 'passed', failed: 'failed', expected: 'passed', skipped: 'skipped' };

/** Vitest's report: a file that could not be loaded has no tests, and is one failure. */
const vitestTests = (report) =>
  report.testResults.flatMap(({ name, status, assertionResults }) =>
    assertionResults.length === 0 && status === 'failed'
      ? [{ name, outcome: 'failed' }]
      : assertionResults.map(({ fullName, status }) => ({
          name: fullName,
          outcome: outcomes[status] ?? 'skipped',
        })),
  );

const playwrightSuite = ({ title, specs = [], suites = [] }) => [
  ...specs.flatMap((spec) =>
    spec.tests.map(({ status }) => ({
      name: `${title} › ${spec.title}`,
      outcome: outcomes[status] ?? 'failed',
    })),
  ),
  ...suites.flatMap(playwrightSuite),
];

/** Playwright's report: a test that passed only when tried again is a failure; so is an error outside any test. */
const playwrightTests = (report) => [
  ...report.suites.flatMap(playwrightSuite),
  ...report.errors.map(({ message }) => ({ name: String(message).split('\n', 1).join(''), outcome: 'failed' })),
];

const runs = [
  { step: 'npm test', report: read('vitest.json'), testsOf: vitestTests },
  { step: 'npm run test:browser', report: read('playwright.json'), testsOf: playwrightTests },
  { step: 'npm run test:matrix', report: read('matrix.json'), testsOf: playwrightTests },
];

const suites = runs.map(({ step, report, testsOf }) => {
  const tests = report === null ? [] : testsOf(report);
  const ran = tests.some(({ outcome }) => outcome !== 'skipped');
  const isSilent = !tests.some(({ outcome }) => outcome === 'failed') && (failedSteps.includes(step) || !ran);
  return isSilent
    ? [...tests, { name: ran ? `${step} (outside its tests)` : `${step} (ran no test)`, outcome: 'failed' }]
    : tests;
});

const tests = [
  ...suites.flat(),
  ...failedSteps
    .filter((failed) => !runs.some(({ step }) => step === failed))
    .map((name) => ({ name, outcome: 'failed' })),
];
const named = (outcome) => tests.filter((test) => test.outcome === outcome).map(({ name }) => name);

console.log();
for (const name of named('skipped')) console.log(`skipped: ${name}`);
for (const name of named('failed')) console.log(`failed: ${name}`);
console.log();
console.log(`${named('passed').length} passed, ${named('failed').length} failed, ${named('skipped').length} skipped`);
process.exitCode = named('failed').length > 0 ? 1 : 0;
