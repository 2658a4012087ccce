import { testAnswer } from '../../../shared/contract/cli-answers.ts';
import { errorTable } from '../../../shared/errors/codes.ts';
import type { Verdict } from '../../../shared/model/test-result.ts';
import { defineCommand } from '../command.ts';
import { followTests } from '../follow-tests.ts';
import { readTestTarget } from '../input/test-target.ts';
import { withoutUnsaid } from '../input/unsaid.ts';
import { commaList, flag, integer, text } from '../option.ts';
import { renderTestResults } from '../render/test-results.ts';

/** Whether a test's answer is "no": one of its three is, or the service was not reached. */
const isNo = (verdict: Verdict): boolean => verdict.reachable !== 'yes' || Object.values(verdict).includes('no');

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
  },
  examples: [
    'chaveiro test acme/openai/prod-1',
    'chaveiro test --org acme --json',
    `echo '{"fields": {"apiKey": "…"}}' | chaveiro test --provider openai --stdin`,
  ],
  endsWhenInterrupted: true,
  answer: testAnswer,
  run: async ({ options, rest }, context) => {
    const credentials = [...options.credential, ...rest];
    const target = await readTestTarget({ ...options, credentials }, context);
    const api = await context.unlocked();
    const limits = withoutUnsaid({ concurrency: options.concurrency, timeoutMs: options['timeout-ms'] });
    const { results, isInterrupted } = await followTests(api, { target: await target(api), ...limits }, context);
    const told = results.map((result) => ({
      ...result,
      fix: result.cause === null ? null : context.translate(`causes.${result.cause}.fix`),
    }));
    const answered = results.some(({ verdict }) => isNo(verdict)) ? 1 : 0;
    return { answer: { results: told }, exit: isInterrupted ? errorTable.CANCELLED.exit : answered };
  },
  render: ({ results }, view) => renderTestResults(results, view),
});
