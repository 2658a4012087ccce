import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useApi } from '../../state/api-context.tsx';

/** Names of the service plans by id. */
export function usePlanNames(): ReadonlyMap<string, string> {
  const { query } = useApi();
  const plans = useQuery(query.plans.list.queryOptions({ input: {} })).data?.plans;
  return useMemo(() => new Map<string, string>(plans?.map(({ id, name }) => [id, name])), [plans]);
}
