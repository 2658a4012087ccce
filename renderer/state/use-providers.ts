import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ProviderDescriptor } from '../../shared/catalogue/descriptor.ts';
import { useApi } from './api-context.tsx';

/** The catalogue, as the engine has it: forms and cards are drawn from nothing else. */
export function useProviders() {
  const { query } = useApi();
  const list = useQuery(query.providers.list.queryOptions({ input: {} }));
  const providers = list.data?.providers;
  const byId = useMemo(() => new Map((providers ?? []).map((provider) => [provider.id, provider])), [providers]);
  return { providers: providers ?? noProviders, byId, error: list.error, isPending: list.isPending };
}

const noProviders: readonly ProviderDescriptor[] = [];
