import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { systemClock } from '../../../electron/core/adapters/clock.ts';
import { acquireOwnership } from '../../../electron/store/owner-lock.ts';
import { type Moment, spinTo } from './moment.ts';
import type { Order, Said, World } from './world.ts';

const script = fileURLToPath(new URL('process.ts', import.meta.url));

/** What a process had said when it was killed. */
export type Testimony = {
  /** The world it said it had made last; null: it had said nothing yet. */
  readonly done: World | null;
  /** The world it was making. */
  readonly trying: World | null;
  /** Whether it died before it could say that the deed it was to die in was done. */
  readonly isMidway: boolean;
  /** How long each deed took that was done before that one, in ms. */
  readonly took: Readonly<Record<string, number>>;
  /** Whether somebody else could have become owner of its folder while it lived. */
  readonly wasAlone: boolean;
};

/** A process that is ready to be told what to do: starting one takes longer than all it does. */
export type Victim = {
  readonly killIn: (order: Order, moment: (took: Testimony['took']) => Moment) => Promise<Testimony>;
  readonly dismiss: () => void;
};

async function isOwned(dataDir: string): Promise<boolean> {
  const tried = acquireOwnership({ paths: { dataDir }, clock: systemClock(), waitMs: 0 });
  return tried.then(
    (ownership) => {
      ownership.release();
      return false;
    },
    () => true,
  );
}

const nothingYet: Testimony = { done: null, trying: null, isMidway: false, took: {}, wasAlone: true };

/** What is known once one more line was heard. `ms`: how long ago the line before came; null where nobody listened. */
const heard = (told: Testimony, said: Said, ms: number | null): Testimony =>
  said.step === 'try'
    ? { ...told, trying: said.after, isMidway: said.isTarget }
    : {
        ...told,
        done: told.trying,
        trying: null,
        isMidway: false,
        took: ms === null ? told.took : { ...told.took, [said.deed]: ms },
      };

/** Starts a process that waits for its order. */
export function startVictim(): Victim {
  const child = spawn(process.execPath, [script], { stdio: ['pipe', 'pipe', 'inherit'] });
  const exit = once(child, 'exit');
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();

  const end = async (told: Testimony): Promise<Testimony> => {
    const [, signal] = await exit;
    if (signal !== 'SIGKILL') throw new Error('The process ended before it was killed');
    return told;
  };

  const killIn: Victim['killIn'] = async (order, momentOf) => {
    await lines.next();
    child.stdin.write(`${JSON.stringify(order)}\n`);
    let [told, began, isKilled] = [nothingYet, 0, false];
    for await (const line of { [Symbol.asyncIterator]: () => lines }) {
      // Sound: the process that was started here wrote it.
      const said = JSON.parse(line) as Said;
      told = heard(told, said, isKilled ? null : performance.now() - began);
      began = performance.now();
      if (said.step === 'done') continue;
      if (said.isTarget) {
        spinTo(momentOf(told.took), order.dataDir);
        isKilled = child.kill('SIGKILL');
      } else if (said.deed === 'open' && !isKilled) told = { ...told, wasAlone: await isOwned(order.dataDir) };
    }
    return end(told);
  };

  return { killIn, dismiss: () => void child.kill('SIGKILL') };
}
