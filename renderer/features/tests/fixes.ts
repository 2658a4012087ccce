import { createContext, useContext } from 'react';
import type { TestResult } from '../../../shared/contract/tests.ts';

/** A test that is to run again by itself. */
export type Later = {
  /** When; null while none is awaited. */
  readonly at: number | null;
  readonly begin: (at: number) => void;
  readonly stop: () => void;
};

/** What the place a result is shown at can do about it; null where it cannot. */
export type Fixes = {
  readonly retest: ((result: TestResult) => void) | null;
  readonly later: Later | null;
  /** Opens the key's form with the focus on a field, by the field's name there. */
  readonly edit: ((result: TestResult, field: string) => void) | null;
  /** Opens an empty form beside the key, whose paste box recognises the provider. */
  readonly addElsewhere: ((result: TestResult) => void) | null;
  readonly openSettings: ((section: 'network' | 'tests') => void) | null;
  /** Asks what a thorough test of the key would do, and runs it where that is agreed to. */
  readonly testThoroughly: ((result: TestResult) => void) | null;
};

/** Of a place that can do nothing itself: links of the provider are all there is. */
export const noFixes: Fixes = {
  retest: null,
  later: null,
  edit: null,
  addElsewhere: null,
  openSettings: null,
  testThoroughly: null,
};

export const FixesContext = createContext<Fixes>(noFixes);

export const useFixes = (): Fixes => useContext(FixesContext);
