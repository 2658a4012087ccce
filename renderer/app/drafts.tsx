import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { ensure } from '../../shared/errors/exhaustive.ts';
import { type Draft, withoutSecrets } from '../features/editor/draft.ts';
import { useApi } from '../state/api-context.tsx';
import { useVaultStatus } from '../state/use-vault.ts';

type Drafts = {
  readonly of: (scope: string) => Draft | null;
  readonly keep: (scope: string, draft: Draft | null) => void;
};

const DraftsContext = createContext<Drafts | null>(null);

/** New keys not saved yet, one a scope. They live in memory alone; what is secret in them goes when the vault locks. */
export function DraftsProvider({ children }: { readonly children: ReactNode }) {
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft | null>>>({});
  const isUnlocked = useVaultStatus().data?.vault === 'unlocked';
  const { query } = useApi();
  const cache = useQueryClient();
  useEffect(() => {
    if (isUnlocked) return;
    const catalogue = cache.getQueryData(query.providers.list.queryKey({ input: {} }))?.providers ?? [];
    const strip = (draft: Draft | null) =>
      draft &&
      withoutSecrets(
        draft,
        catalogue.find(({ id }) => id === draft.provider),
      );
    setDrafts((before) => Object.fromEntries(Object.entries(before).map(([scope, draft]) => [scope, strip(draft)])));
  }, [isUnlocked, cache, query]);
  const value: Drafts = {
    of: (scope) => drafts[scope] ?? null,
    keep: (scope, draft) => setDrafts((before) => ({ ...before, [scope]: draft })),
  };
  return <DraftsContext value={value}>{children}</DraftsContext>;
}

export const useDrafts = (): Drafts =>
  ensure(useContext(DraftsContext), 'scope pages are drawn inside a DraftsProvider');
