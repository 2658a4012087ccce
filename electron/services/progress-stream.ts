import type { Clock } from '../ports/clock.ts';
import { type PullStream, pullStream } from './pull-stream.ts';

/** Items are at least this far apart: nobody reads faster, and there is no back-pressure. */
const itemEveryMs = 100;

/** How far long work came, in its own unit. `answer` stands in the last item only. */
export type Progress<T> = { readonly done: number; readonly total: number; readonly answer: T | null };

export type Report = (done: number, total: number) => void;

/** Work that says how far it is and ends soon after its signal fires, leaving nothing behind. */
export type LongWork<T> = (report: Report, signal: AbortSignal) => Promise<T>;

export type ProgressWorld = {
  readonly clock: Pick<Clock, 'monotonic' | 'sleep'>;
  /** Aborted when the caller leaves or its session locks. */
  readonly signal: AbortSignal;
};

/** Runs long work and streams its latest state, at most ten times a second. A reader that leaves stops the work. */
export function progressStream<T>(work: LongWork<T>, { clock, signal }: ProgressWorld): PullStream<Progress<T>> {
  const stopper = new AbortController();
  let latest = { done: 0, total: 0 };
  let news = Promise.withResolvers<void>();
  const report: Report = (done, total) => {
    latest = { done, total };
    news.resolve();
  };
  const ending = work(report, AbortSignal.any([signal, stopper.signal]));
  // Whoever reads learns of a failure from `ending` itself; nobody reading must not make it unhandled.
  const ended = ending.then(
    () => undefined,
    () => undefined,
  );
  let isOver = false;
  void ended.then(() => {
    isOver = true;
    news.resolve();
  });
  let nextAt = clock.monotonic();
  const pace = async (): Promise<void> => {
    await news.promise;
    const wait = nextAt - clock.monotonic();
    if (wait > 0 && !isOver) await Promise.race([ended, clock.sleep(wait, stopper.signal).catch(() => undefined)]);
    nextAt = clock.monotonic() + itemEveryMs;
    news = Promise.withResolvers<void>();
    if (isOver) news.resolve();
  };
  let isLast = false;
  return pullStream(
    async () => {
      if (isLast) return null;
      await pace();
      isLast = isOver;
      return { ...latest, answer: isLast ? await ending : null };
    },
    () => stopper.abort(),
  );
}
