import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';

const resolutionMs = 5;

/** `busyMs` is the processor time of all threads: it tells the work itself on a machine that has others to do. */
export type Watched = { readonly ms: number; readonly busyMs: number; readonly longestBlockMs: number };

/** How long something takes, and for how long at most it kept everything else in the process waiting. */
export const watched = async (run: () => Promise<unknown>): Promise<Watched> => {
  const delay = monitorEventLoopDelay({ resolution: resolutionMs });
  await pause(4 * resolutionMs);
  delay.enable();
  const start = performance.now();
  const before = process.cpuUsage();
  await run();
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  // A block that the work ended with is only seen at the next tick.
  await pause(4 * resolutionMs);
  delay.disable();
  return { ms, busyMs: (user + system) / 1_000, longestBlockMs: Math.max(0, delay.max / 1e6 - resolutionMs) };
};
