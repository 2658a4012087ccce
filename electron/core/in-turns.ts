import type { Clock } from '../ports/clock.ts';
import type { Steps } from '../ports/steps.ts';

/** Runs long work, and between its steps lets others have their turn. The signal's reason ends it between two steps. */
export async function inTurns<T>(
  steps: Steps<T>,
  { nextTurn }: Pick<Clock, 'nextTurn'>,
  signal?: AbortSignal,
): Promise<T> {
  for (;;) {
    const step = signal?.aborted ? steps.throw(signal.reason) : steps.next();
    if (step.done) return step.value;
    await nextTurn();
  }
}
