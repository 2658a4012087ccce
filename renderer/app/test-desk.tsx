import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { TestTarget } from '../../shared/contract/tests.ts';
import { ensure } from '../../shared/errors/exhaustive.ts';
import { type TestRunner, useTestRun } from '../state/use-test-run.ts';

/** A run of tests that goes on while the user looks elsewhere. */
export type TestDesk = {
  readonly runner: TestRunner;
  /** What the run is about, in words; null before the first one. */
  readonly title: string | null;
  readonly isOpen: boolean;
  readonly begin: (title: string, target: TestTarget) => void;
  readonly again: () => void;
  readonly open: () => void;
  readonly close: () => void;
};

const TestDeskContext = createContext<TestDesk | null>(null);

type Job = { readonly title: string; readonly target: TestTarget };

/** Holds the one run of stored keys, so that leaving a scope's page does not end it. */
export function TestDeskProvider({ children }: { readonly children: ReactNode }) {
  const runner = useTestRun();
  const [job, setJob] = useState<Job | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const desk = useMemo<TestDesk>(() => {
    const begin = (title: string, target: TestTarget) => {
      setJob({ title, target });
      setIsOpen(true);
      void runner.start(target);
    };
    return {
      runner,
      title: job?.title ?? null,
      isOpen,
      begin,
      again: () => job !== null && begin(job.title, job.target),
      open: () => setIsOpen(true),
      close: () => setIsOpen(false),
    };
  }, [runner, job, isOpen]);
  return <TestDeskContext value={desk}>{children}</TestDeskContext>;
}

export const useTestDesk = (): TestDesk =>
  ensure(useContext(TestDeskContext), 'scope pages are drawn inside a TestDeskProvider');
