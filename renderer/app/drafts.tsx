import { createContext, type ReactNode, useContext, useState } from 'react';
import { ensure } from '../../shared/errors/exhaustive.ts';
import type { Draft } from '../features/editor/draft.ts';

type Drafts = {
  readonly of: (scope: string) => Draft | null;
  readonly keep: (scope: string, draft: Draft | null) => void;
};

const DraftsContext = createContext<Drafts | null>(null);

/** New keys not saved yet, one a scope. They hold secrets, so they live here only, and go when the vault locks. */
export function DraftsProvider({ children }: { readonly children: ReactNode }) {
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft | null>>>({});
  const value: Drafts = {
    of: (scope) => drafts[scope] ?? null,
    keep: (scope, draft) => setDrafts((before) => ({ ...before, [scope]: draft })),
  };
  return <DraftsContext value={value}>{children}</DraftsContext>;
}

export const useDrafts = (): Drafts =>
  ensure(useContext(DraftsContext), 'scope pages are drawn inside a DraftsProvider');
