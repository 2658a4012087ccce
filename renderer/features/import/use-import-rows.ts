import { type UseQueryResult, useQueries } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type { ImportRow, ImportState } from '../../../shared/model/import.ts';
import { toAppError } from '../../api/to-app-error.ts';
import { useApi } from '../../state/api-context.tsx';

/** A place in the list of rows; its row is there once somebody looks. */
export type RowSlot = { readonly index: number; readonly row: ImportRow | null };

const pageSize = 200;
/** More than ever are in sight at once; others are read again when they are scrolled to. */
const pagesKept = 6;

type Wanted = {
  readonly importId: string;
  /** None: all. */
  readonly states: readonly ImportState[];
  readonly total: number;
};

type Page = Pick<UseQueryResult<{ readonly rows: readonly ImportRow[] }>, 'data' | 'error' | 'refetch'>;

/** What is the same while no page changes, so that the slots are. */
const together = (found: readonly Page[]) => {
  const failed = found.find(({ error }) => error !== null);
  return {
    pages: found.map(({ data }) => data?.rows),
    error: failed?.error ?? null,
    retry: () => void failed?.refetch(),
  };
};

/** The rows of a preview, a page at a time, as far as they come into sight. */
export function useImportRows({ importId, states, total }: Wanted) {
  const { query } = useApi();
  const [pages, setPages] = useState<readonly number[]>([0]);
  const found = useQueries({
    queries: pages.map((page) =>
      query.imports.rows.queryOptions({
        input: {
          importId,
          states: states.length === 0 ? null : [...states],
          offset: page * pageSize,
          limit: pageSize,
        },
      }),
    ),
    combine: together,
  });
  const slots = useMemo<readonly RowSlot[]>(
    () =>
      Array.from({ length: total }, (_, index) => ({
        index,
        row: found.pages[pages.indexOf(Math.floor(index / pageSize))]?.[index % pageSize] ?? null,
      })),
    [found.pages, pages, total],
  );
  const want = useCallback((index: number) => {
    const page = Math.floor(index / pageSize);
    setPages((before) => (before.includes(page) ? before : [...before.slice(1 - pagesKept), page]));
  }, []);
  return { slots, want, error: found.error === null ? null : toAppError(found.error), retry: found.retry };
}
