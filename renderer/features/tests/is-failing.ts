import type { TestResult } from '../../../shared/contract/tests.ts';

/** Whether one of a test's three answers is a "no". */
export const isFailing = ({ verdict }: Pick<TestResult, 'verdict'>): boolean => Object.values(verdict).includes('no');
