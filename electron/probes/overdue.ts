import type { Clock } from '../ports/clock.ts';
import { DeadlinePassed } from './deadline.ts';
import { ProbeStop } from './kit/probe-stop.ts';

/** A probe that was told to end has this long, to tidy up: longer than its tidying may take. */
const graceMs = 6_000;

/**
 * Lets work go on for a while after its signal fired, and then ends without it: a probe that waits for something
 * outside its stages must not hold its place for ever.
 *
 * Rejects as the work does, or with a ProbeStop of TIMEOUT or CANCELLED.
 */
export async function orOverdue<T>(clock: Clock, signal: AbortSignal, work: Promise<T>): Promise<T> {
  let stopTimer = (): void => undefined;
  let listen = (): void => undefined;
  const overdue = new Promise<never>((_, reject) => {
    const giveUp = (): void => {
      const cause = signal.reason instanceof DeadlinePassed ? 'TIMEOUT' : 'CANCELLED';
      reject(new ProbeStop({ cause, confidence: 'sure' }));
    };
    listen = () => {
      stopTimer = clock.after(graceMs, giveUp);
    };
  });
  signal.addEventListener('abort', listen, { once: true });
  try {
    return await Promise.race([work, overdue]);
  } finally {
    signal.removeEventListener('abort', listen);
    stopTimer();
  }
}
