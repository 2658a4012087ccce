import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useApi } from './api-context.tsx';

/** Drops everything read from an open vault as soon as it is not open: answers, and notices that name things. */
export function useForgetWhenLocked(isUnlocked: boolean): void {
  const { query } = useApi();
  const cache = useQueryClient();
  useEffect(() => {
    if (isUnlocked) return;
    const kept = [query.vault.key(), query.app.key(), query.providers.key()].map(([path]) => path[0]);
    cache.removeQueries({ predicate: ({ queryKey: [path] }) => !(Array.isArray(path) && kept.includes(path[0])) });
    notifications.clean();
  }, [isUnlocked, cache, query]);
}
