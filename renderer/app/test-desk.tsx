import { useNavigate } from '@tanstack/react-router';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { TestTarget } from '../../shared/contract/tests.ts';
import { ensure } from '../../shared/errors/exhaustive.ts';
import type { CredentialId } from '../../shared/model/ids.ts';
import type { Later } from '../features/tests/fixes.ts';
import { useDeadline } from '../state/use-deadline.ts';
import { type TestRun, useTestRun } from '../state/use-test-run.ts';
import { isSingle, type TestJob, useBulkStart } from './use-bulk-start.tsx';

/** One run, and what it is about. */
export type Bench = {
  readonly run: TestRun;
  /** Null before the first one. */
  readonly title: string | null;
  readonly cancel: () => void;
  /** Runs what was run last once more. */
  readonly again: () => void;
};

/** Runs of tests that go on while the user looks elsewhere: one of a single key, one of many. */
export type TestDesk = {
  readonly one: Bench & { readonly later: Later };
  readonly many: Bench & {
    readonly setPaused: (paused: boolean) => void;
    /** Tests some of the keys anew and puts their results among the others. */
    readonly retest: (ids: readonly CredentialId[]) => void;
  };
  readonly isOpen: boolean;
  readonly isTesting: (id: string) => boolean;
  readonly begin: (title: string, target: TestTarget) => void;
  /** Asks what thorough tests would do there, and begins them where that is agreed to. */
  readonly askThorough: (title: string, target: TestTarget) => void;
  readonly open: () => void;
  readonly close: () => void;
};

const TestDeskContext = createContext<TestDesk | null>(null);
type Beginning = Pick<TestDesk, 'begin' | 'askThorough'>;

const BeginTestContext = createContext<Beginning | null>(null);

/** Holds the runs of stored keys, so that leaving a page does not end them. A single one is beside it, many have a screen. */
export function TestDeskProvider({ children }: { readonly children: ReactNode }) {
  const [isOpen, setIsOpen] = useState(false);
  const one = useOneTest(useCallback(() => setIsOpen(true), []));
  const many = useManyTests(one.begin);
  useAmended(one.run, many.amend);
  const latest = useRef({ one, many });
  latest.current = { one, many };
  const begin = useCallback((title: string, target: TestTarget) => {
    const bench = isSingle(target) ? latest.current.one : latest.current.many;
    bench.begin({ title, target, thorough: false });
  }, []);
  const askThorough = useCallback(
    (title: string, target: TestTarget) => latest.current.many.ask({ title, target, thorough: true }),
    [],
  );
  const beginning = useMemo(() => ({ begin, askThorough }), [begin, askThorough]);
  const desk = useMemo<TestDesk>(() => {
    const running = new Set([...one.run.running, ...many.run.running].map(({ credential }) => credential.id));
    return {
      one,
      many,
      isOpen,
      isTesting: (id) => [...running].some((tested) => tested === id),
      ...beginning,
      open: () => setIsOpen(true),
      close: () => setIsOpen(false),
    };
  }, [one, many, isOpen, beginning]);
  return (
    <BeginTestContext value={beginning}>
      <TestDeskContext value={desk}>
        {children}
        {many.dialog}
      </TestDeskContext>
    </BeginTestContext>
  );
}

export const useTestDesk = (): TestDesk =>
  ensure(useContext(TestDeskContext), 'screens are drawn inside a TestDeskProvider');

/** Begins tests without following them: who only begins is not drawn again ten times a second. */
export const useBeginTest = (): TestDesk['begin'] => useBeginning().begin;

/** Begins thorough tests, once the user agreed to what they do. */
export const useAskThorough = (): TestDesk['askThorough'] => useBeginning().askThorough;

const useBeginning = (): Beginning =>
  ensure(useContext(BeginTestContext), 'screens are drawn inside a TestDeskProvider');

/** The test of a single key, which may be told to run again by itself. */
function useOneTest(onBegin: () => void) {
  const { run, start, cancel } = useTestRun();
  const [job, setJob] = useState<TestJob | null>(null);
  const [laterAt, setLaterAt] = useState<number | null>(null);
  const begin = useCallback(
    (next: TestJob) => {
      setJob(next);
      setLaterAt(null);
      onBegin();
      void start(next.target, { thorough: next.thorough });
    },
    [start, onBegin],
  );
  const again = useCallback(() => {
    if (job !== null) begin(ordinary(job));
  }, [job, begin]);
  useDeadline(laterAt, again);
  const later = useMemo<Later>(() => ({ at: laterAt, begin: setLaterAt, stop: () => setLaterAt(null) }), [laterAt]);
  return useMemo(
    () => ({ run, title: job?.title ?? null, cancel, again, begin, later }),
    [run, job, cancel, again, begin, later],
  );
}

/** What a thorough test leaves behind was agreed to once: repeating it is an ordinary one. */
const ordinary = (job: TestJob): TestJob => ({ ...job, thorough: false });

/** The run of many keys, with the question before a large one, and before thorough ones of one key, too. */
function useManyTests(beginOne: (job: TestJob) => void) {
  const { run, start, cancel, setPaused, amend } = useTestRun();
  const [job, setJob] = useState<TestJob | null>(null);
  const navigate = useNavigate();
  const results = useRef(run.results);
  results.current = run.results;
  const go = useCallback(
    (next: TestJob, total: number) => {
      if (isSingle(next.target)) return beginOne(next);
      setJob(next);
      void start(next.target, { total, thorough: next.thorough });
      // Of everybody's keys one wants to know what is wrong; of a client's, how each of them is.
      void navigate({ to: '/tests', search: next.target.kind === 'organisation' ? { by: 'key' } : {} });
    },
    [start, navigate, beginOne],
  );
  const { begin, ask, dialog } = useBulkStart(run.phase === 'running', go);
  const again = useCallback(() => {
    if (job !== null) begin(ordinary(job));
  }, [job, begin]);
  const retest = useCallback(
    (ids: readonly CredentialId[]) =>
      void start({ kind: 'credentials', ids: [...ids] }, { total: ids.length, earlier: results.current }),
    [start],
  );
  return useMemo(
    () => ({ run, title: job?.title ?? null, cancel, setPaused, again, begin, ask, retest, amend, dialog }),
    [run, job, cancel, setPaused, again, begin, ask, retest, amend, dialog],
  );
}

/** What a single test found is what the run of many knows of that key, too. */
function useAmended({ phase, results }: TestRun, amend: ReturnType<typeof useTestRun>['amend']): void {
  const [result] = results;
  useEffect(() => {
    if (phase === 'finished' && result !== undefined) amend(result);
  }, [phase, result, amend]);
}
