import { useQuery } from '@tanstack/react-query';
import { useApi } from './api-context.tsx';

/** How many open alerts nobody has seen; 0 while that is not known. */
export function useUnseenAlerts(): number {
  const { query } = useApi();
  return useQuery(query.alerts.list.queryOptions({ input: { state: 'open', limit: 1 } })).data?.unseen ?? 0;
}
