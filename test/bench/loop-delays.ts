import { monitorEventLoopDelay } from 'node:perf_hooks';

const resolutionMs = 5;

/** Delays of the event loop while something ran, in ms. */
export type LoopDelays<T> = { readonly answer: T; readonly p99Ms: number; readonly maxMs: number };

/** Runs something and tells how long timers had to wait meanwhile. */
export const watchedDelays = async <T>(run: () => Promise<T>): Promise<LoopDelays<T>> => {
  const delay = monitorEventLoopDelay({ resolution: resolutionMs });
  delay.enable();
  const answer = await run();
  delay.disable();
  const beyond = (ns: number): number => Math.max(0, ns / 1e6 - resolutionMs);
  return { answer, p99Ms: beyond(delay.percentile(99)), maxMs: beyond(delay.max) };
};

/** What the process holds now. */
export const heapMiB = (): number => process.memoryUsage().rss / 2 ** 20;
