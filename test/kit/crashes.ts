import type { Crashes } from '../../electron/core/adapters/crashes.ts';
import { createRedactor } from '../../electron/core/adapters/redactor.ts';

/** For what runs inside a test's own process, which must crash as the test runner wants it to. */
export const noCrashes = (): Crashes => ({
  redactor: createRedactor(),
  remember: () => undefined,
  record: () => 'incident-of-a-test',
  onCrash: () => undefined,
  hasCrashed: () => false,
  guard: () => () => undefined,
});
