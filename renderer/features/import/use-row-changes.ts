import type { InferClientInputs } from '@orpc/client';
import { useQueryClient } from '@tanstack/react-query';
import type { ApiClient } from '../../../shared/contract/index.ts';
import { useApi } from '../../state/api-context.tsx';
import { useTask } from '../../state/use-task.ts';

type MapInput = InferClientInputs<ApiClient>['imports']['map'];

/** Which rows, and what is decided for them. */
export type RowsChange = Omit<MapInput, 'importId'>;

/** Changes rows of a preview: the engine judges all of them anew, and what is shown is read again. */
export function useRowChanges(importId: string) {
  const { call, query } = useApi();
  const cache = useQueryClient();
  return useTask(async (change: RowsChange) => {
    const answer = await call.imports.map({ importId, ...change });
    await cache.invalidateQueries({ queryKey: query.imports.key() });
    return answer;
  });
}
