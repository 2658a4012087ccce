import type { InferClientOutputs } from '@orpc/client';
import { useQuery } from '@tanstack/react-query';
import type { ApiClient } from '../../shared/contract/index.ts';
import { useApi } from './api-context.tsx';

/** An organisation as lists have it: with numbers of its keys by status. */
export type ListedOrganisation = InferClientOutputs<ApiClient>['organisations']['list']['organisations'][number];

const none: readonly ListedOrganisation[] = [];

/** Every client that is not in the trash. */
export function useOrganisations() {
  const { query } = useApi();
  const list = useQuery(query.organisations.list.queryOptions({ input: { trashed: false } }));
  return { organisations: list.data?.organisations ?? none, list };
}
