import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { z } from 'zod';

const launcher = 'electron/cli/launch.js';

/** Starts `chaveiro …` as its launcher does under the right Node. */
export const chaveiro = (words: readonly string[]): ChildProcess =>
  spawn(process.execPath, [launcher, ...words], { stdio: ['ignore', 'pipe', 'inherit'] });

export type Serving = {
  readonly url: string;
  readonly pid: number;
  readonly stop: () => Promise<void>;
};

/** `chaveiro serve` on a data folder, resolved when it says where it listens. */
export const startServing = async (dataDir: string): Promise<Serving> => {
  const child = chaveiro(['serve', '--json', '--data', dataDir]);
  if (child.stdout === null) throw new Error('stdout is a pipe');
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  const { url } = z.object({ url: z.string() }).parse(JSON.parse(String(line)));
  return {
    url,
    pid: child.pid ?? 0,
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
};

/** Runs `chaveiro …` to its end; rejects unless it says it was done. */
export const runChaveiro = async (words: readonly string[]): Promise<void> => {
  const child = chaveiro(words);
  child.stdout?.resume();
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`chaveiro ${words.join(' ')} ended with ${code}`);
};
