import { QueryClient } from '@tanstack/react-query';
import { errorTable } from '../../shared/errors/codes.ts';
import { toAppError } from './to-app-error.ts';

const mostRetries = 3;

/** Whether a failed read is sent again: the code table says so, and only a few times. */
export const shouldRetryQuery = (failures: number, error: unknown): boolean =>
  failures < mostRetries && errorTable[toAppError(error).code].retryable;

/** The cache of what was read. Local queries run whatever the machine thinks of its network. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: shouldRetryQuery,
        refetchOnWindowFocus: false,
        staleTime: Number.POSITIVE_INFINITY,
      },
    },
  });
