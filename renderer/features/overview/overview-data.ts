import type { InferClientOutputs } from '@orpc/client';
import type { ApiClient } from '../../../shared/contract/index.ts';

/** How a scope stands, as the engine answers it. */
export type OverviewData = InferClientOutputs<ApiClient>['overview']['get'];
