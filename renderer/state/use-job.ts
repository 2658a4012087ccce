import { useCallback, useEffect, useRef, useState } from 'react';
import { AppError } from '../../shared/errors/app-error.ts';
import { toAppError } from '../api/to-app-error.ts';
import type { FileStep, Progress } from './send-file.ts';
import type { Outcome } from './use-task.ts';

/** Long work as it stands now. */
export type JobState = {
  readonly phase: 'idle' | 'running' | 'finished' | 'cancelled' | 'failed';
  readonly step: FileStep;
  readonly done: number;
  readonly total: number;
  readonly startedAt: number;
  readonly error: AppError | null;
};

type Item<A> = Progress<A> & { readonly step?: FileStep };
type Open<A> = (signal: AbortSignal) => AsyncIterable<Item<A>> | Promise<AsyncIterable<Item<A>>>;

const idle: JobState = { phase: 'idle', step: 'working', done: 0, total: 0, startedAt: 0, error: null };

/** One piece of long work at a time, followed to its answer; leaving the part of the page that owns it cancels it. */
export function useJob<A>() {
  const [state, setState] = useState(idle);
  const current = useRef<AbortController | null>(null);
  const cancel = useCallback(() => current.current?.abort(), []);
  useEffect(() => cancel, [cancel]);

  const run = useCallback(
    async (open: Open<A>): Promise<Outcome<A>> => {
      cancel();
      const controller = new AbortController();
      current.current = controller;
      const tell = (next: Partial<JobState>) => {
        if (current.current === controller) setState((before) => ({ ...before, ...next }));
      };
      setState({ ...idle, phase: 'running', startedAt: Date.now() });
      try {
        const value = await follow(await open(controller.signal), tell);
        tell({ phase: 'finished' });
        return { ok: true, value };
      } catch (thrown) {
        const error = toAppError(thrown, controller.signal);
        const isCancelled = error.code === 'CANCELLED';
        tell({ phase: isCancelled ? 'cancelled' : 'failed', error: isCancelled ? null : error });
        return { ok: false, error };
      }
    },
    [cancel],
  );
  return { state, run, cancel };
}

async function follow<A>(items: AsyncIterable<Item<A>>, tell: (next: Partial<JobState>) => void): Promise<A> {
  let answer: A | null = null;
  for await (const { step = 'working', done, total, answer: found } of items) {
    tell({ step, done, total });
    answer = found;
  }
  if (answer === null) throw new AppError('CANCELLED');
  return answer;
}
