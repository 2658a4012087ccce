import { describe, expect, it } from 'vitest';
import { inTurns } from '../../electron/core/in-turns.ts';
import type { Steps } from '../../electron/ports/steps.ts';
import { fakeClock } from '../kit/clock.ts';
import { createUnlockedVault, testEngine, testPassphrase } from '../kit/engine.ts';
import { failureOf } from '../kit/failure.ts';

/** Work of so many steps that writes down what it does. */
function* work(steps: number, done: string[]): Steps<string> {
  try {
    for (let step = 0; step < steps; step += 1) {
      done.push(`step ${step}`);
      yield;
    }
    return 'answer';
  } finally {
    done.push('tidied');
  }
}

describe('work in turns', () => {
  it('gives its answer, and lets others run between its steps', async () => {
    const done: string[] = [];
    const others = new Promise<void>((resolve) => {
      setImmediate(() => {
        done.push('another');
        resolve();
      });
    });
    expect(await inTurns(work(3, done), fakeClock())).toBe('answer');
    await others;
    expect(done).toEqual(['step 0', 'another', 'step 1', 'step 2', 'tidied']);
  });

  it('ends with the reason of its signal, and tidies up', async () => {
    const done: string[] = [];
    const controller = new AbortController();
    const reason = new Error('enough');
    const working = inTurns(work(1_000, done), fakeClock(), controller.signal);
    controller.abort(reason);
    await expect(working).rejects.toBe(reason);
    expect(done).toEqual(['step 0', 'tidied']);
  });
});

it('a vault that everything was closed over while it opened does not open', async () => {
  const made = await createUnlockedVault();
  await made.engine.close();
  let close: () => void = () => undefined;
  const clock = fakeClock();
  const nextTurn = (): Promise<void> => {
    close();
    return clock.nextTurn();
  };
  const { engine, client } = testEngine({ ...made.ports, clock: { ...clock, nextTurn }, dataDir: made.dataDir });
  close = () => void engine.close();
  expect(await failureOf(client().vault.unlock({ passphrase: testPassphrase }))).toMatchObject({
    code: 'VAULT_LOCKED',
  });
  close = () => undefined;
  expect(await client().vault.unlock({ passphrase: testPassphrase })).toMatchObject({
    vault: 'unlocked',
    mode: 'normal',
  });
  await engine.close();
});
