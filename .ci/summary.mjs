// Prints what the test runners' reports add up to; the count stands alone on the last line. Runs on any Node from 20 on,
// before or after an install. A step that failed without a failing test to show for it counts as one failure.
import { existsSync, readFileSync } from 'node:fs';

const [folder, ...failedSteps] = process.argv.slice(2);

const read = (name) => (existsSync(`${folder}/${name}`) ? JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) : null);

/** What the runners' words come to. Vitest has more words for what did not run. */
const outcomes = { passed: 'passed', failed: 'failed', expected: 'passed', flaky: 'passed', skipped: 'skipped' };

const colours = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

/** The first lines of what a runner says of a failure. */
const reasonIn = (message = '') =>
  message
    .replace(colours, '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .slice(0, 6)
    .join(' | ');

/** Vitest's report: a file that could not be loaded has no tests, and is one failure. */
const vitestTests = (report) =>
  report.testResults.flatMap(({ name, status, assertionResults }) =>
    assertionResults.length === 0 && status === 'failed'
      ? [{ name, outcome: 'failed' }]
      : assertionResults.map(({ fullName, status, failureMessages }) => ({
          name: fullName,
          outcome: outcomes[status] ?? 'skipped',
          reason: reasonIn(failureMessages?.[0]),
        })),
  );

const playwrightSuite = ({ title, specs = [], suites = [] }) => [
  ...specs.flatMap((spec) =>
    spec.tests.map(({ status, results }) => ({
      name: `${title} › ${spec.title}`,
      outcome: outcomes[status] ?? 'failed',
      isFlaky: status === 'flaky',
      reason: reasonIn(results?.find(({ error }) => error)?.error.message),
    })),
  ),
  ...suites.flatMap(playwrightSuite),
];

/** Playwright's report: a test that passed only when tried again passed, and is named; an error outside any test is a failure. */
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
const of = (outcome) => tests.filter((test) => test.outcome === outcome);
const say = (word, { name, reason }) => console.log([`${word}: ${name}`, ...(reason ? [reason] : [])].join('\n    '));

console.log();
for (const test of of('skipped')) say('skipped', test);
for (const test of tests.filter(({ isFlaky }) => isFlaky)) say('flaky, passed the second time', test);
for (const test of of('failed')) say('failed', test);
console.log();
console.log(`${of('passed').length} passed, ${of('failed').length} failed, ${of('skipped').length} skipped`);
process.exitCode = of('failed').length > 0 ? 1 : 0;
