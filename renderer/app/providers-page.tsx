import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { CreateOrganisation } from '../features/organisations/create-organisation.tsx';
import { ProvidersScreen } from '../features/providers/providers-screen.tsx';
import { useText } from '../i18n/text.tsx';
import { useCurrentScope, useScopeName } from './current-scope.ts';
import { useKeyDesk } from './key-desk.tsx';
import { ScopeDialog } from './scope-dialog.tsx';
import { useScreenTitle } from './use-screen-title.ts';

/** The catalogue; a key added from it goes to whomever the console is about, who is asked for where that is everybody. */
export function ProvidersPage() {
  const { t } = useText();
  const view = useSearch({ from: '/providers' });
  const navigate = useNavigate();
  const keys = useKeyDesk();
  const { scope } = useCurrentScope();
  const name = useScopeName();
  const [waiting, setWaiting] = useState<string | null>(null);
  const [isCreating, setIsCreating] = useState(false);
  useScreenTitle(t('page.providers.title'));
  return (
    <>
      <ProvidersScreen
        view={view}
        onView={(next) => void navigate({ to: '/providers', search: next, replace: true })}
        scopeName={scope.kind === 'all' ? null : name}
        onAdd={(provider) => (scope.kind === 'all' ? setWaiting(provider) : keys.add(scope, name, provider))}
      />
      {waiting !== null && (
        <ScopeDialog
          isToAdd
          provider={waiting}
          onCreate={() => {
            setWaiting(null);
            setIsCreating(true);
          }}
          onClose={() => setWaiting(null)}
        />
      )}
      {isCreating && <CreateOrganisation onClose={() => setIsCreating(false)} />}
    </>
  );
}
