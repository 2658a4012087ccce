import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useApi } from './api-context.tsx';

/** The part of the contract a query asks: the first word of its path. */
const partOf = ([path]: readonly unknown[]): unknown => (Array.isArray(path) ? path[0] : undefined);

/** Drops everything read from an open vault as soon as it is not open: answers, and notices that name things. */
export function useForgetWhenLocked(isUnlocked: boolean): void {
  const { query } = useApi();
  const cache = useQueryClient();
  useEffect(() => {
    if (isUnlocked) return;
    const kept = [query.vault.key(), query.app.key(), query.providers.key()].map(partOf);
    cache.removeQueries({ predicate: ({ queryKey }) => !kept.includes(partOf(queryKey)) });
    notifications.clean();
  }, [isUnlocked, cache, query]);
}
