import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useApi } from '../../state/api-context.tsx';
import { type AuditView, auditFilterOf } from './audit-view.ts';

const firstPage: number | null = null;

/** The timeline, newest first, as far back as it was asked for. */
export function useAuditPages(view: AuditView) {
  const { query } = useApi();
  const list = useInfiniteQuery(
    query.audit.list.infiniteOptions({
      input: (before: number | null) => ({ ...auditFilterOf(view), before }),
      initialPageParam: firstPage,
      getNextPageParam: ({ next }) => next,
    }),
  );
  const { data, hasNextPage, isFetching, isError, fetchNextPage } = list;
  const filter = JSON.stringify(view);
  const [wanted, setWanted] = useState({ filter, pages: 1 });
  const had = data?.pages.length ?? 0;
  const isWanting = wanted.filter === filter && had > 0 && had < wanted.pages && hasNextPage;
  // A new entry has all pages read again, and what was just asked for would be dropped: so it is asked for until it came.
  useEffect(() => {
    if (isWanting && !isFetching && !isError) void fetchNextPage();
  }, [isWanting, isFetching, isError, fetchNextPage]);
  return {
    list,
    entries: useMemo(() => data?.pages.flatMap((page) => page.entries), [data]),
    isWanting,
    more: () => setWanted({ filter, pages: had + 1 }),
  };
}
