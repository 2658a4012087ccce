import { useNavigate } from '@tanstack/react-router';
import type { TestResult } from '../../shared/contract/tests.ts';
import type { CredentialView } from '../../shared/model/credential.ts';
import { toAppError } from '../api/to-app-error.ts';
import type { Fixes } from '../features/tests/fixes.ts';
import { useText } from '../i18n/text.tsx';
import { useApi } from '../state/api-context.tsx';
import { useOrganisations } from '../state/use-organisations.ts';
import { useErrorToast } from '../ui/use-error-toast.ts';
import { useKeyDesk } from './key-desk.tsx';
import type { PageScope } from './scope-view.ts';
import { useAskThorough, useBeginTest } from './test-desk.tsx';

/** What can be done about a stored key's failed test; `leave` closes what shows it, where something else opens. */
export function useKeyFixes(leave: () => void): Fixes {
  const { t } = useText();
  const { call } = useApi();
  const { organisations } = useOrganisations();
  const keys = useKeyDesk();
  const begin = useBeginTest();
  const askThorough = useAskThorough();
  const navigate = useNavigate();
  const toast = useErrorToast();
  const placeOf = (slug: TestResult['credential']['organisation']): { scope: PageScope; name: string } =>
    slug === null
      ? { scope: { kind: 'system' }, name: t('page.organisations.system') }
      : {
          scope: { kind: 'organisation', organisation: slug },
          name: organisations.find((one) => one.slug === slug)?.name ?? slug,
        };
  const edit = async ({ credential }: TestResult, field: string) => {
    if (credential.id === null) return;
    try {
      const stored: CredentialView = await call.credentials.get({ id: credential.id });
      const { scope, name } = placeOf(credential.organisation);
      leave();
      keys.edit(stored, { scope, scopeName: name }, field);
    } catch (error) {
      toast(toAppError(error));
    }
  };
  return {
    retest: ({ credential: { id, label } }) => {
      if (id === null) return;
      leave();
      begin(t('page.test.title', { label }), { kind: 'credentials', ids: [id] });
    },
    later: null,
    edit: (result, field) => void edit(result, field),
    addElsewhere: ({ credential }) => {
      const { scope, name } = placeOf(credential.organisation);
      leave();
      keys.add(scope, name);
    },
    openSettings: (section) => {
      leave();
      void navigate({ to: '/settings/$section', params: { section } });
    },
    testThoroughly: ({ credential: { id, label } }) => {
      if (id === null) return;
      leave();
      askThorough(t('page.test.title', { label }), { kind: 'credentials', ids: [id] });
    },
  };
}
