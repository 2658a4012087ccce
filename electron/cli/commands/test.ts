import { type TestAnswer, testAnswer } from '../../../shared/contract/cli-answers.ts';
import type { StoredTarget, TestTarget } from '../../../shared/contract/tests.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import { errorTable } from '../../../shared/errors/codes.ts';
import { findingText } from '../../../shared/i18n/finding-text.ts';
import type { Verdict } from '../../../shared/model/test-result.ts';
import { defineCommand } from '../command.ts';
import { confirmTests } from '../confirm-tests.ts';
import { followTests } from '../follow-tests.ts';
import { readTestTarget } from '../input/test-target.ts';
import { withoutUnsaid } from '../input/unsaid.ts';
import { choice, commaList, flag, integer, text } from '../option.ts';
import { renderTestResults } from '../render/test-results.ts';
import { reportFormats, reserveReport } from '../write-report.ts';

/** Whether a test's answer is "no": one of its three is, or the service was not reached. */
const isNo = (verdict: Verdict): boolean => verdict.reachable !== 'yes' || Object.values(verdict).includes('no');

/** How many results each cause has, most frequent first; null: none was named. */
function summaryOf(results: readonly Pick<TestAnswer['results'][number], 'cause'>[]): TestAnswer['summary'] {
  return [...Map.groupBy(results, ({ cause }) => cause)]
    .map(([cause, all]) => ({ cause, tests: all.length }))
    .toSorted((a, b) => b.tests - a.tests);
}

/** A report is of what is stored. */
function requireStored(target: TestTarget): StoredTarget {
  if (target.kind !== 'unsaved') return target;
  throw new AppError('VALIDATION_FAILED', { field: '--report-out, --stdin', reason: 'chooseOne' });
}

export const command = defineCommand({
  name: 'test',
  rest: 'CREDENTIAL',
  options: {
    credential: commaList('CREDENTIAL'),
    org: text('ORG'),
    all: flag,
    provider: text('PROVIDER'),
    stdin: flag,
    'confirm-destination': text('HOST'),
    concurrency: integer('N', 1),
    'timeout-ms': integer('MS', 1),
    thorough: flag,
    confirm: flag,
    'report-out': text('FILE'),
    'report-format': choice(reportFormats),
  },
  examples: [
    'chaveiro test acme/openai/prod-1',
    'chaveiro test --org acme --json',
    'chaveiro test --all --report-out tests.csv',
    `echo '{"fields": {"apiKey": "…"}}' | chaveiro test --provider openai --stdin`,
  ],
  endsWhenInterrupted: true,
  answer: testAnswer,
  run: async ({ options, rest }, context) => {
    const credentials = [...options.credential, ...rest];
    const { thorough } = options;
    const lateTarget = await readTestTarget({ ...options, credentials }, context);
    const api = await context.unlocked();
    const target = await lateTarget(api);
    await confirmTests(api, { target, thorough, confirmed: options.confirm }, context);
    const out = options['report-out'];
    const report = out === undefined ? null : await reserveReport(out, options['report-format'], requireStored(target));
    const limits = withoutUnsaid({ concurrency: options.concurrency, timeoutMs: options['timeout-ms'] });
    const { results, isInterrupted } = await followTests(api, { target, thorough, ...limits }, context).catch(
      async (error: unknown) => {
        await report?.abandon();
        throw error;
      },
    );
    const told = results.map((result) => ({
      ...result,
      fix:
        result.cause === null
          ? null
          : findingText(context.translate, { cause: result.cause, stages: result.stages }).fix,
    }));
    const answered = results.some(({ verdict }) => isNo(verdict)) ? 1 : 0;
    return {
      answer: { results: told, summary: summaryOf(results), report: (await report?.write(api, context)) ?? null },
      exit: isInterrupted ? errorTable.CANCELLED.exit : answered,
    };
  },
  render: (answer, view) => renderTestResults(answer, view),
});
