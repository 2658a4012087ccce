import type { Clock } from '../ports/clock.ts';

/** Why a wait was cut short: a deadline, told apart from a cancel by the type of the abort reason. */
export class DeadlinePassed extends Error {
  constructor(ms: number) {
    super(`No answer within ${ms} ms`);
    this.name = 'DeadlinePassed';
  }
}

/**
 * Runs something that obeys a signal, for at most `ms`.
 *
 * Rejects with DeadlinePassed or with the parent's abort reason as soon as either happens, even if `run` dawdles:
 * what it opens late must be closed by itself, which the socket ports do.
 */
export async function withDeadline<T>(
  { clock, signal, ms }: { readonly clock: Clock; readonly signal: AbortSignal; readonly ms: number },
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  signal.throwIfAborted();
  const controller = new AbortController();
  const cancel = () => controller.abort(signal.reason);
  signal.addEventListener('abort', cancel, { once: true });
  const stopTimer = clock.after(ms, () => controller.abort(new DeadlinePassed(ms)));
  const aborted = new Promise<never>((_, reject) => {
    controller.signal.addEventListener('abort', () => reject(controller.signal.reason), { once: true });
  });
  try {
    return await Promise.race([run(controller.signal), aborted]);
  } catch (error) {
    throw controller.signal.aborted ? controller.signal.reason : error;
  } finally {
    stopTimer();
    signal.removeEventListener('abort', cancel);
    // Settles the loser of the race, so that it is never an unhandled rejection.
    aborted.catch(() => undefined);
  }
}
