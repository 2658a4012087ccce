import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plant } from './kit/plant.ts';
import { runTool } from './kit/project.ts';

const vitest = (...statuses: readonly string[]) =>
  JSON.stringify({
    testResults: [
      {
        name: 'a.test.ts',
        status: 'passed',
        assertionResults: statuses.map((status) => ({
          fullName: `is ${status}`,
          status,
          failureMessages: status === 'failed' ? ['Error: one\n  is not two'] : [],
        })),
      },
    ],
  });

const worked = new Set(['expected', 'skipped']);
const error = { message: '\u001B[31mError: not seen\u001B[39m\n\nLocator: row' };

const playwright = (...statuses: readonly string[]) => {
  const tests = statuses.map((status) => ({ status, results: worked.has(status) ? [{}] : [{ error }, {}] }));
  return JSON.stringify({
    suites: [{ title: 'a.spec.ts', suites: [{ title: 'page', specs: [{ title: 'works', tests }] }] }],
    errors: [],
  });
};

/** The third runner, all well. */
const matrix = { 'matrix.json': playwright('expected') };

const summarise = async (files: Readonly<Record<string, string>>, ...failedSteps: readonly string[]) => {
  const { root } = plant(files);
  const { code, output } = await runTool(root, resolve('.ci/summary.mjs'), root, ...failedSteps);
  return { code, lines: output.trim().split('\n') };
};

describe("the count at the end of CI's run", () => {
  it('adds all runners up, names what was skipped, and stands alone on the last line', async () => {
    const { code, lines } = await summarise({
      'vitest.json': vitest('passed', 'passed', 'skipped', 'pending'),
      'playwright.json': playwright('expected', 'skipped'),
      ...matrix,
    });
    expect(lines.at(-1)).toBe('4 passed, 0 failed, 3 skipped');
    expect(lines).toContain('skipped: is pending');
    expect(lines).toContain('skipped: page › works');
    expect(code).toBe(0);
  });

  it('fails with a failed test, and says the first lines of why', async () => {
    const { code, lines } = await summarise(
      { 'vitest.json': vitest('failed'), 'playwright.json': playwright('unexpected'), ...matrix },
      'npm test',
      'npm run test:browser',
    );
    expect(lines.at(-1)).toBe('1 passed, 2 failed, 0 skipped');
    expect(lines.join('\n')).toContain('failed: is failed\n    Error: one | is not two');
    expect(lines.join('\n')).toContain('failed: page › works\n    Error: not seen | Locator: row');
    expect(code).toBe(1);
  });

  it('names what passed only when tried again', async () => {
    const { code, lines } = await summarise({
      'vitest.json': vitest('passed'),
      'playwright.json': playwright('flaky'),
      ...matrix,
    });
    expect(lines).toContain('flaky, passed the second time: page › works');
    expect(lines.at(-1)).toBe('3 passed, 0 failed, 0 skipped');
    expect(code).toBe(0);
  });

  it('counts a file that could not be loaded', async () => {
    const broken = { testResults: [{ name: 'a.test.ts', status: 'failed', assertionResults: [] }] };
    const { code, lines } = await summarise(
      { 'vitest.json': JSON.stringify(broken), 'playwright.json': playwright('expected'), ...matrix },
      'npm test',
    );
    expect(lines.at(-1)).toBe('2 passed, 1 failed, 0 skipped');
    expect(code).toBe(1);
  });

  it('counts a step that failed, with its tests or without any', async () => {
    const reports = { 'vitest.json': vitest('passed'), 'playwright.json': playwright('expected'), ...matrix };
    const { code, lines } = await summarise(reports, 'npm test', 'npm run check');
    expect(lines).toContain('failed: npm test (outside its tests)');
    expect(lines).toContain('failed: npm run check');
    expect(lines.at(-1)).toBe('3 passed, 2 failed, 0 skipped');
    expect(code).toBe(1);
  });

  it('does not take a runner that ran nothing for a success', async () => {
    const { code, lines } = await summarise({ 'vitest.json': vitest('skipped') });
    expect(lines).toContain('failed: npm test (ran no test)');
    expect(lines).toContain('failed: npm run test:browser (ran no test)');
    expect(lines).toContain('failed: npm run test:matrix (ran no test)');
    expect(lines.at(-1)).toBe('0 passed, 3 failed, 1 skipped');
    expect(code).toBe(1);
  });
});
