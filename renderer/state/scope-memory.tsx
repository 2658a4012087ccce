import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { z } from 'zod';
import { ensure } from '../../shared/errors/exhaustive.ts';

/** All clients, the agency itself, or an organisation by id: names and short names are kept in the vault alone. */
const rememberedScope = z.union([z.enum(['all', 'system']), z.uuid()]);
export type RememberedScope = z.infer<typeof rememberedScope>;

const memory = z.object({ scope: rememberedScope, recent: z.array(z.uuid()) });
type Memory = z.infer<typeof memory>;

type ScopeMemory = Memory & { readonly remember: (scope: RememberedScope) => void };

const storageKey = 'chaveiro.scope';
const recentAtMost = 8;
const ScopeMemoryContext = createContext<ScopeMemory | null>(null);

/** Whose keys were looked at last: what screens that belong to nobody are seen from. */
export function ScopeMemoryProvider({ children }: { readonly children: ReactNode }) {
  const [kept, setKept] = useState(readStored);
  const remember = useCallback((scope: RememberedScope) => {
    setKept((before) => {
      const after = afterVisit(before, scope);
      if (after !== before) localStorage.setItem(storageKey, JSON.stringify(after));
      return after;
    });
  }, []);
  const value = useMemo(() => ({ ...kept, remember }), [kept, remember]);
  return <ScopeMemoryContext value={value}>{children}</ScopeMemoryContext>;
}

export const useScopeMemory = (): ScopeMemory =>
  ensure(useContext(ScopeMemoryContext), 'the console is drawn inside a ScopeMemoryProvider');

/** The memory after a visit: organisations move to the front of the recent ones, the oldest fall out. */
export function afterVisit(before: Memory, scope: RememberedScope): Memory {
  const isOrganisation = scope !== 'all' && scope !== 'system';
  if (before.scope === scope && (!isOrganisation || before.recent[0] === scope)) return before;
  const recent = isOrganisation ? [scope, ...before.recent.filter((id) => id !== scope)] : before.recent;
  return { scope, recent: recent.slice(0, recentAtMost) };
}

function readStored(): Memory {
  try {
    return memory.parse(JSON.parse(localStorage.getItem(storageKey) ?? ''));
  } catch {
    return { scope: 'all', recent: [] };
  }
}
