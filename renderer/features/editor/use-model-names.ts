import { useQuery } from '@tanstack/react-query';
import type { ProviderDescriptor } from '../../../shared/catalogue/descriptor.ts';
import type { CredentialView } from '../../../shared/model/credential.ts';
import { useApi } from '../../state/api-context.tsx';

const mostNames = 500;
const none: readonly string[] = [];

/** Models a key may name: those of its own list where it has one, else those known of its provider. */
export function useModelNames(
  descriptor: ProviderDescriptor | undefined,
  stored: CredentialView | null,
): readonly string[] {
  const { query } = useApi();
  const names = useQuery({
    ...query.models.list.queryOptions({
      input: { provider: descriptor?.id ?? null, credential: stored?.id ?? null, limit: mostNames },
    }),
    enabled: descriptor?.settings.some(({ key }) => key === 'model') === true,
    select: ({ models }): readonly string[] => models.map(({ id }) => id),
  });
  return names.data ?? none;
}
