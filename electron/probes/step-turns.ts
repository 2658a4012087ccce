import type { Clock } from '../ports/clock.ts';

/** So many steps of tests may begin in one turn of the event loop: as many as one test takes before it waits for its host. */
const stepsATurn = 4;

/** Resolves when a step may begin: at once while this turn has room for it, else in one of the next. */
export type StepTurns = () => Promise<void>;

/**
 * Spreads the steps of many tests over turns of the event loop, first come first served.
 *
 * Answers to tests that began together arrive together; what follows from them would be one long turn.
 */
export function createStepTurns({ nextTurn }: Pick<Clock, 'nextTurn'>): StepTurns {
  const waiting: (() => void)[] = [];
  let begun = 0;
  const goOn = async (): Promise<void> => {
    while (begun > 0) {
      await nextTurn();
      const next = waiting.splice(0, stepsATurn);
      begun = next.length;
      for (const begin of next) begin();
    }
  };
  return async () => {
    if (begun === stepsATurn) return await new Promise<void>((resolve) => waiting.push(resolve));
    begun += 1;
    if (begun === 1) void goOn();
  };
}
