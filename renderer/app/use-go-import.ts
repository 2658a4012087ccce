import { useNavigate } from '@tanstack/react-router';
import type { ScopeChoice } from './scope-choice.ts';

/** Goes to the import, for whom it is already known; everybody's is asked there. */
export function useGoImport(): (scope: ScopeChoice) => void {
  const navigate = useNavigate();
  return (scope) => {
    const whose = scope.kind === 'organisation' ? scope.organisation : scope.kind;
    void navigate({ to: '/import', search: scope.kind === 'all' ? {} : { whose } });
  };
}
