import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { SearchHit } from '../../../shared/contract/search.ts';
import { useApi } from '../../state/api-context.tsx';

const limit = 50;
const keptMs = 60_000;
const none: readonly SearchHit[] = [];

/** What the engine finds in the vault for what is typed. While it looks, what it found before stays. */
export function useFound(typed: string) {
  const { query } = useApi();
  const asked = typed.trim();
  const found = useQuery(
    query.search.find.queryOptions({
      input: { query: asked, limit },
      enabled: asked !== '',
      placeholderData: keepPreviousData,
      staleTime: 0,
      gcTime: keptMs,
    }),
  );
  return {
    hits: asked === '' ? none : (found.data?.hits ?? none),
    total: asked === '' ? 0 : (found.data?.total ?? 0),
    /** The answer to what is typed now is not there yet. */
    isBehind: asked !== '' && (found.isPlaceholderData || found.isPending),
    error: found.error,
  };
}
