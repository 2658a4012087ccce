import { toAppError } from '../api/to-app-error.ts';
import { useText } from '../i18n/text.tsx';
import { useApi } from '../state/api-context.tsx';
import { useErrorToast } from '../ui/use-error-toast.ts';
import type { ScopeChoice } from './scope-choice.ts';
import { useBeginTest } from './test-desk.tsx';

/** Tests every key of a scope. The agency's own have no target of their own: they are named one by one. */
export function useTestScope(): (scope: ScopeChoice, name: string) => void {
  const { t } = useText();
  const { call } = useApi();
  const begin = useBeginTest();
  const toast = useErrorToast();
  const testSystem = async (title: string) => {
    try {
      const { credentials } = await call.credentials.list({ scope: { kind: 'system' } });
      const ids = credentials.map(({ id }) => id);
      if (ids.length > 0) begin(title, { kind: 'credentials', ids });
    } catch (error) {
      toast(toAppError(error));
    }
  };
  return (scope, name) => {
    const title = t('page.test.titleMany', { scope: name });
    if (scope.kind === 'system') void testSystem(title);
    else begin(title, scope.kind === 'all' ? { kind: 'all' } : scope);
  };
}
