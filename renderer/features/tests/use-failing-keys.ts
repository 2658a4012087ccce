import { useQuery } from '@tanstack/react-query';
import type { FailingCredential } from '../../../shared/contract/overview.ts';
import { useApi } from '../../state/api-context.tsx';
import { outcomeOfFailing } from './key-outcome.ts';

const pageSize = 2_000;

/** Every key that fails, as the last tests left it; nothing is tested for it. */
export function useFailingKeys() {
  const { call, query } = useApi();
  return useQuery({
    queryKey: [...query.overview.failing.key(), 'all'],
    queryFn: async ({ signal }) => {
      const all: FailingCredential[] = [];
      for (let from: number | null = 0; from !== null; ) {
        const page: { readonly failing: readonly FailingCredential[]; readonly next: number | null } =
          await call.overview.failing({ from, limit: pageSize }, { signal });
        all.push(...page.failing);
        from = page.next;
      }
      return all.map(outcomeOfFailing);
    },
  });
}
