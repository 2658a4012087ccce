import { useLocation } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { useText } from '../i18n/text.tsx';
import { useScopeMemory } from '../state/scope-memory.tsx';
import { type ListedOrganisation, useOrganisations } from '../state/use-organisations.ts';
import { type ScopeChoice, scopeInPath } from './scope-choice.ts';

/** Whose keys the console is about, and the organisation's record once it is known. */
export type CurrentScope = { readonly scope: ScopeChoice; readonly organisation: ListedOrganisation | null };

/** The scope the address names; where it names none, the one looked at last. */
export function useCurrentScope(): CurrentScope {
  const path = useLocation({ select: ({ pathname }) => pathname });
  const { organisations } = useOrganisations();
  const memory = useScopeMemory();
  return useMemo(() => {
    const inPath = scopeInPath(path);
    if (inPath?.kind === 'organisation') {
      return { scope: inPath, organisation: organisations.find(({ slug }) => slug === inPath.organisation) ?? null };
    }
    if (inPath !== null) return { scope: inPath, organisation: null };
    if (memory.scope === 'system') return { scope: { kind: 'system' }, organisation: null };
    const remembered = organisations.find(({ id }) => id === memory.scope);
    if (remembered === undefined) return { scope: { kind: 'all' }, organisation: null };
    return { scope: { kind: 'organisation', organisation: remembered.slug }, organisation: remembered };
  }, [path, organisations, memory.scope]);
}

/** Remembers every scope the address comes to. */
export function useRememberScope({ scope, organisation }: CurrentScope): void {
  const { remember } = useScopeMemory();
  const name = scope.kind === 'organisation' ? organisation?.id : scope.kind;
  useEffect(() => {
    if (name !== undefined) remember(name);
  }, [name, remember]);
}

/** What the current scope is called; a short name until its record is known. */
export function useScopeName(): string {
  const { t } = useText();
  const { scope, organisation } = useCurrentScope();
  if (scope.kind === 'all') return t('page.switcher.all');
  return scope.kind === 'system' ? t('page.organisations.system') : (organisation?.name ?? scope.organisation);
}
