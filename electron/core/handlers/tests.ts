import { testHistory } from '../../services/test-history.ts';
import { testPlan } from '../../services/test-plan.ts';
import { runTests } from '../../services/test-run.ts';
import type { Api } from '../api.ts';
import type { EngineParts } from '../engine-parts.ts';

/** For a caller whose transport tells nothing of its leaving. */
const never = new AbortController().signal;

export const testHandlers = ({ unlocked }: Api, { prober, events }: EngineParts) => ({
  history: unlocked.tests.history.handler(({ input, context }) => ({
    results: [...testHistory(context.service, input.id)],
  })),
  plan: unlocked.tests.plan.handler(({ input, context }) => testPlan(context.service, input.target, input.thorough)),
  run: unlocked.tests.run.handler(({ input, context, signal }) =>
    runTests(context.service, input, {
      prober,
      locked: context.open.locked,
      cancelled: signal ?? never,
      onProgress: (ids) => events.publish('test.progressed', ids),
    }),
  ),
});
