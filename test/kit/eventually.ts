import { vi } from 'vitest';

/** Waits until an assertion holds: for what crosses a real socket or process. Its failure is the assertion's own. */
export const eventually = (assertion: () => void | Promise<void>, patienceMs = 10_000): Promise<void> =>
  vi.waitFor(assertion, { timeout: patienceMs, interval: 5 });
