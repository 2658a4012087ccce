import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../state/api-context.tsx';

/** What protects the vault, asked anew whenever it is looked at: a keychain changes without a word. */
export function useProtection() {
  const { query } = useApi();
  return useQuery({ ...query.vault.protection.queryOptions({ input: {} }), staleTime: 0 });
}
