import { useCallback, useEffect, useRef, useState } from 'react';
import type { TestProgress, TestResult, TestTarget } from '../../shared/contract/tests.ts';
import type { AppError } from '../../shared/errors/app-error.ts';
import { toAppError } from '../api/to-app-error.ts';
import { useApi } from './api-context.tsx';

/** A run of tests as it stands now. */
export type TestRun = {
  readonly phase: 'idle' | 'running' | 'finished' | 'cancelled' | 'failed';
  readonly done: number;
  readonly total: number;
  readonly running: TestProgress['running'];
  readonly results: readonly TestResult[];
  /** Why it could not run at all, such as SECRET_REQUIRED. */
  readonly error: AppError | null;
};

export type TestRunner = {
  readonly run: TestRun;
  readonly start: (target: TestTarget) => Promise<TestRun>;
  readonly cancel: () => void;
};

const idle: TestRun = { phase: 'idle', done: 0, total: 0, running: [], results: [], error: null };

/** One run at a time: starting another, or leaving the page's part that owns it, cancels the one before. */
export function useTestRun(): TestRunner {
  const { call } = useApi();
  const [run, setRun] = useState(idle);
  const current = useRef<AbortController | null>(null);

  const cancel = useCallback(() => current.current?.abort(), []);
  useEffect(() => cancel, [cancel]);

  const start = useCallback(
    (target: TestTarget) => {
      cancel();
      const controller = new AbortController();
      current.current = controller;
      const tell = (next: TestRun) => {
        if (current.current === controller) setRun(next);
      };
      const open = () => call.tests.run({ target }, { signal: controller.signal });
      return follow(open, controller.signal, tell);
    },
    [call, cancel],
  );
  return { run, start, cancel };
}

async function follow(
  open: () => Promise<AsyncIterable<TestProgress>>,
  signal: AbortSignal,
  tell: (run: TestRun) => void,
): Promise<TestRun> {
  const state = { run: { ...idle, phase: 'running' } satisfies TestRun as TestRun };
  const step = (next: Partial<TestRun>) => {
    state.run = { ...state.run, ...next };
    tell(state.run);
  };
  step({});
  try {
    for await (const { done, total, running, results } of await open()) {
      step({ done, total, running, results: [...state.run.results, ...results] });
    }
    step({ phase: signal.aborted ? 'cancelled' : 'finished', running: [] });
  } catch (thrown) {
    const error = toAppError(thrown, signal);
    step(error.code === 'CANCELLED' ? { phase: 'cancelled', running: [] } : { phase: 'failed', running: [], error });
  }
  return state.run;
}
