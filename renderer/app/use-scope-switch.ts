import { type LinkOptions, linkOptions, useNavigate, useParams, useRouterState } from '@tanstack/react-router';
import { useScopeMemory } from '../state/scope-memory.tsx';
import { useOrganisations } from '../state/use-organisations.ts';
import { places } from './places.ts';
import { type ScopeChoice, scopeInPath } from './scope-choice.ts';

/**
 * Goes to another scope: a category's page stays that category's, a screen that belongs to nobody stays where it is and
 * shows the other scope, everything else leads to the scope's own page.
 */
export function useScopeSwitch(): (scope: ScopeChoice) => void {
  const navigate = useNavigate();
  const { remember } = useScopeMemory();
  const { organisations } = useOrganisations();
  const isBound = useRouterState({ select: ({ location }) => scopeInPath(location.pathname) !== null });
  const { category } = useParams({ strict: false });
  return (scope) => {
    const slug = scope.kind === 'organisation' ? scope.organisation : null;
    const id = organisations.find((organisation) => organisation.slug === slug)?.id;
    if (slug === null) remember(scope.kind === 'system' ? 'system' : 'all');
    else if (id !== undefined) remember(id);
    const samePlace = places.find((place) => place.category !== null && place.category === category);
    if (isBound) void navigate(samePlace?.linkIn(scope) ?? homeOf(scope));
  };
}

/** The page of a scope itself. */
export function homeOf(scope: ScopeChoice): LinkOptions {
  if (scope.kind === 'all') return linkOptions({ to: '/' });
  return scope.kind === 'system'
    ? linkOptions({ to: '/system' })
    : linkOptions({ to: '/organisations/$organisation', params: { organisation: scope.organisation } });
}
