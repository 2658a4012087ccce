import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createStepTurns } from '../../../electron/probes/step-turns.ts';

/** As many as one test takes before it waits for its host. */
const stepsATurn = 4;

const settled = async (): Promise<void> => {
  for (let tick = 0; tick < 10; tick += 1) await Promise.resolve();
};

/** An event loop whose turns come when told. */
function aLoop() {
  let turn = 0;
  let onTurn: (() => void)[] = [];
  const turns = createStepTurns({ nextTurn: () => new Promise((resolve) => onTurn.push(resolve)) });
  const done: { readonly step: number; readonly turn: number }[] = [];
  return {
    done,
    take: async (step: number): Promise<void> => {
      await turns();
      done.push({ step, turn });
    },
    next: async (): Promise<void> => {
      const due = onTurn;
      onTurn = [];
      turn += 1;
      for (const resolve of due) resolve();
      await settled();
    },
    isQuiet: () => onTurn.length === 0,
  };
}

/** In which turn each step begins when so many come in each turn, and each turn has room for some. */
function expected(arrivals: readonly number[]): readonly number[] {
  const begun: number[] = [];
  let waiting = 0;
  for (let turn = 0; turn < arrivals.length || waiting > 0; turn += 1) {
    waiting += arrivals[turn] ?? 0;
    const now = Math.min(waiting, stepsATurn);
    waiting -= now;
    begun.push(...Array.from({ length: now }, () => turn));
  }
  return begun;
}

describe('the turns of steps', () => {
  it('come to everyone in the order they came, a few in each turn and none later than must be', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(12), { maxLength: 8 }), async (arrivals) => {
        const loop = aLoop();
        let count = 0;
        for (const arriving of arrivals) {
          for (let one = 0; one < arriving; one += 1) void loop.take(count++);
          await settled();
          await loop.next();
        }
        while (!loop.isQuiet()) await loop.next();
        expect(loop.done.map(({ step }) => step)).toEqual(Array.from({ length: count }, (_, step) => step));
        expect(loop.done.map(({ turn }) => turn)).toEqual(expected(arrivals));
      }),
    );
  });

  it('are not waited for by a test that is alone', async () => {
    const loop = aLoop();
    for (let step = 0; step < stepsATurn; step += 1) {
      void loop.take(step);
      await settled();
    }
    expect(loop.done.map(({ turn }) => turn)).toEqual([0, 0, 0, 0]);
  });
});
