import { testHistory } from '../../services/test-history.ts';
import { testPlan } from '../../services/test-plan.ts';
import { testReport } from '../../services/test-report.ts';
import { runTests } from '../../services/test-run.ts';
import type { Api } from '../api.ts';
import type { EngineParts } from '../engine-parts.ts';

/** For a caller whose transport tells nothing of its leaving. */
const never = new AbortController().signal;

export const testHandlers = ({ unlocked }: Api, { prober, events, ports, runs, witness }: EngineParts) => ({
  history: unlocked.tests.history.handler(({ input, context }) => ({
    results: [...testHistory(context.service, input.id)],
  })),
  plan: unlocked.tests.plan.handler(({ input, context }) => testPlan(context.service, input.target, input.thorough)),
  report: unlocked.tests.report.handler(({ input, context }) =>
    testReport(context.service, input, context.open.locked),
  ),
  pause: unlocked.tests.pause.handler(({ input }) => runs.pause(input.run)),
  resume: unlocked.tests.resume.handler(({ input }) => runs.resume(input.run)),
  run: unlocked.tests.run.handler(({ input, context, signal }) =>
    runTests(context.service, input, {
      prober,
      runs,
      witness,
      interfaces: ports.interfaces,
      locked: context.open.locked,
      cancelled: signal ?? never,
      onProgress: (ids) => events.publish('test.progressed', ids),
    }),
  ),
});
