import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useApi } from '../../state/api-context.tsx';
import { type AlertsView, askedState } from './alerts-view.ts';

const shownAtOnce = 200;

/** Alerts of a kind, newest first, a page at a time; read again whenever one came or went. */
export function useAlerts(view: AlertsView) {
  const { query } = useApi();
  const list = useInfiniteQuery(
    query.alerts.list.infiniteOptions({
      input: (from: number) => ({ state: askedState(view), from, limit: shownAtOnce }),
      initialPageParam: 0,
      getNextPageParam: ({ next }) => next,
    }),
  );
  const alerts = useMemo(() => list.data?.pages.flatMap((page) => page.alerts), [list.data]);
  return { list, alerts };
}
