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
  /** One a key, the latest; a run that goes on from another one begins with the results of that. */
  readonly results: readonly TestResult[];
  /** Why it could not run at all, such as SECRET_REQUIRED, or why it ended early. */
  readonly error: AppError | null;
  /** Nothing new starts; what runs ends. */
  readonly isPaused: boolean;
  /** Whether it waits for the machine's network to come back. */
  readonly isOffline: boolean;
  /** Time of work left, as the engine reckons it; null while unknown. */
  readonly remainingMs: number | null;
  /** In ms; null before the first run, and while it goes on. */
  readonly startedAt: number | null;
  readonly endedAt: number | null;
};

/** What is known of a run before it begins. */
export type RunStart = {
  /** How many tests it will be; without it that is not known until the first of them begin. */
  readonly total?: number;
  /** Results of the run it goes on from. */
  readonly earlier?: readonly TestResult[];
  /** Whether the user agreed to what thorough tests leave behind at providers. */
  readonly thorough?: boolean;
};

export type TestRunner = {
  readonly run: TestRun;
  readonly start: (target: TestTarget, from?: RunStart) => Promise<TestRun>;
  readonly cancel: () => void;
  /** Holds the run, or lets it go on. */
  readonly setPaused: (paused: boolean) => void;
  /** Puts a result of another run in the place of the same key's. */
  readonly amend: (result: TestResult) => void;
};

export const idleRun: TestRun = {
  phase: 'idle',
  done: 0,
  total: 0,
  running: [],
  results: [],
  error: null,
  isPaused: false,
  isOffline: false,
  remainingMs: null,
  startedAt: null,
  endedAt: null,
};

const keyOf = ({ credential }: TestResult): string => credential.id ?? '';

/** One run at a time: starting another, or leaving the page's part that owns it, cancels the one before. */
export function useTestRun(): TestRunner {
  const { call } = useApi();
  const [run, setRun] = useState(idleRun);
  const current = useRef<AbortController | null>(null);
  /** What the engine calls the run under way. */
  const engineId = useRef<string | null>(null);

  const cancel = useCallback(() => current.current?.abort(), []);
  useEffect(() => cancel, [cancel]);

  const start = useCallback(
    (target: TestTarget, { total = 0, earlier = [], thorough = false }: RunStart = {}) => {
      cancel();
      engineId.current = null;
      const controller = new AbortController();
      current.current = controller;
      const tell = paced((next) => {
        if (current.current === controller) setRun(next);
      });
      const open = () => call.tests.run({ target, thorough }, { signal: controller.signal });
      const named = (id: string) => {
        if (current.current === controller) engineId.current = id;
      };
      return follow(open, { signal: controller.signal, total, earlier, tell, named });
    },
    [call, cancel],
  );
  const amend = useCallback((result: TestResult) => {
    setRun((before) =>
      before.phase === 'running' || !before.results.some((one) => keyOf(one) === keyOf(result))
        ? before
        : { ...before, results: before.results.map((one) => (keyOf(one) === keyOf(result) ? result : one)) },
    );
  }, []);
  const setPaused = useCallback(
    (paused: boolean) => {
      const id = engineId.current;
      // One that ended meanwhile needs no pause; how it stands, its stream tells.
      if (id !== null) (paused ? call.tests.pause({ run: id }) : call.tests.resume({ run: id })).catch(() => undefined);
    },
    [call],
  );
  return { run, start, cancel, setPaused, amend };
}

/** From here on a run is drawn less often than it tells of itself. */
const largeRun = 100;
const drawnEveryMs = 400;

/** Hands a large run's states on a few times a second, each one that ends it at once, and none that is not the latest. */
function paced(tell: (run: TestRun) => void): (run: TestRun) => void {
  const waiting: { run: TestRun | null } = { run: null };
  return (run) => {
    const isUnderWay = run.phase === 'running' && run.total > largeRun;
    if (isUnderWay && waiting.run === null) {
      setTimeout(() => {
        if (waiting.run !== null) tell(waiting.run);
        waiting.run = null;
      }, drawnEveryMs);
    }
    waiting.run = isUnderWay ? run : null;
    if (!isUnderWay) tell(run);
  };
}

type Following = {
  readonly signal: AbortSignal;
  readonly total: number;
  readonly earlier: readonly TestResult[];
  readonly tell: (run: TestRun) => void;
  /** Given the engine's name for the run. */
  readonly named: (id: string) => void;
};

async function follow(
  open: () => Promise<AsyncIterable<TestProgress>>,
  { signal, total: expected, earlier, tell, named }: Following,
): Promise<TestRun> {
  const found = new Map(earlier.map((result) => [keyOf(result), result]));
  const first: TestRun = {
    ...idleRun,
    phase: 'running',
    total: expected,
    results: [...earlier],
    startedAt: Date.now(),
  };
  const state = { run: first };
  const step = (next: Partial<TestRun>) => {
    state.run = { ...state.run, ...next };
    tell(state.run);
  };
  const end = (phase: TestRun['phase'], error: AppError | null = null) =>
    step({ phase, error, running: [], isPaused: false, isOffline: false, remainingMs: null, endedAt: Date.now() });
  step({});
  try {
    for await (const { run, done, total, running, results, paused, waiting, remainingMs } of await open()) {
      named(run);
      for (const result of results) found.set(keyOf(result), result);
      const gate = { isPaused: paused, isOffline: waiting === 'offline', remainingMs };
      step({ done, total, running, ...gate, ...(results.length > 0 && { results: [...found.values()] }) });
    }
    end(signal.aborted ? 'cancelled' : 'finished');
  } catch (thrown) {
    const error = toAppError(thrown, signal);
    if (error.code === 'CANCELLED') end('cancelled');
    else end('failed', error);
  }
  return state.run;
}
