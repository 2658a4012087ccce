import type { InferClientOutputs } from '@orpc/client';
import type { ApiClient } from '../../../shared/contract/index.ts';

/** What a run would do, as the engine counted it. */
export type TestPlan = InferClientOutputs<ApiClient>['tests']['plan'];

/** More than anyone starts by a slip of the finger. */
const manyTests = 100;

/** Whether to ask before a run begins: where it costs, leaves something behind, is large, or ends another. */
export const needsWord = (
  { total, paid, changing }: Pick<TestPlan, 'total' | 'paid' | 'changing'>,
  isAnotherRunning: boolean,
): boolean => paid > 0 || changing > 0 || total > manyTests || isAnotherRunning;
