import { useNavigate, useSearch } from '@tanstack/react-router';
import { AlertsScreen } from '../features/alerts/alerts-screen.tsx';
import { useText } from '../i18n/text.tsx';
import { useBeginTest } from './test-desk.tsx';
import { useScreenTitle } from './use-screen-title.ts';

/** Keys that began to fail, of everybody. */
export function AlertsPage() {
  const { t } = useText();
  const view = useSearch({ from: '/alerts' });
  const navigate = useNavigate();
  const begin = useBeginTest();
  useScreenTitle(t('page.alerts.title'));
  return (
    <AlertsScreen
      view={view}
      onView={(next) => void navigate({ to: '/alerts', search: next, replace: true })}
      onTest={(title, ids) => begin(title, { kind: 'credentials', ids: [...ids] })}
      onKey={(credential) => void navigate({ to: '/keys/$credential', params: { credential } })}
    />
  );
}
