import { useQuery } from '@tanstack/react-query';
import { useApi } from './api-context.tsx';

/** What the product and the host around the page are and can do. */
export function useAppInfo() {
  const { query } = useApi();
  return useQuery(query.app.info.queryOptions({ input: {} })).data;
}
