import type { InferClientOutputs } from '@orpc/client';
import type { ApiClient } from '../../../shared/contract/index.ts';

/** An organisation as lists have it: with numbers of its keys by status. */
export type ListedOrganisation = InferClientOutputs<ApiClient>['organisations']['list']['organisations'][number];
