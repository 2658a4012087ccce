import { vi } from 'vitest';

/** Waits until an assertion holds: for what crosses a real socket. Its failure is the assertion's own. */
export const eventually = (assertion: () => void | Promise<void>): Promise<void> =>
  vi.waitFor(assertion, { timeout: 10_000, interval: 5 });
