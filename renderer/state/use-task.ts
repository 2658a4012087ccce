import { useCallback, useRef, useState } from 'react';
import type { AppError } from '../../shared/errors/app-error.ts';
import { toAppError } from '../api/to-app-error.ts';

/** How something that may fail ended. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: AppError };

export type Task<I, O> = {
  readonly run: (input: I) => Promise<Outcome<O>>;
  readonly isRunning: boolean;
  readonly error: AppError | null;
  readonly reset: () => void;
};

/**
 * Something the user starts and waits for. It never retries by itself.
 *
 * Input and output pass through and are kept nowhere: TanStack's mutations would cache both, and both may hold secrets.
 */
export function useTask<I, O>(send: (input: I) => Promise<O>): Task<I, O> {
  const [runs, setRuns] = useState(0);
  const [error, setError] = useState<AppError | null>(null);
  const latest = useRef(send);
  latest.current = send;

  const run = useCallback(async (input: I): Promise<Outcome<O>> => {
    setRuns((count) => count + 1);
    setError(null);
    try {
      return { ok: true, value: await latest.current(input) };
    } catch (thrown) {
      const failure = toAppError(thrown);
      setError(failure);
      return { ok: false, error: failure };
    } finally {
      setRuns((count) => count - 1);
    }
  }, []);
  const reset = useCallback(() => setError(null), []);
  return { run, isRunning: runs > 0, error, reset };
}
