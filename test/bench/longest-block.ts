import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';

const resolutionMs = 5;

export type Watched = { readonly ms: number; readonly longestBlockMs: number };

/** How long something takes, and for how long at most it kept everything else in the process waiting. */
export const watched = async (run: () => Promise<unknown>): Promise<Watched> => {
  const delay = monitorEventLoopDelay({ resolution: resolutionMs });
  await pause(4 * resolutionMs);
  delay.enable();
  const start = performance.now();
  await run();
  const ms = performance.now() - start;
  // A block that the work ended with is only seen at the next tick.
  await pause(4 * resolutionMs);
  delay.disable();
  return { ms, longestBlockMs: Math.max(0, delay.max / 1e6 - resolutionMs) };
};
