import { useNavigate, useSearch } from '@tanstack/react-router';
import { AuditScreen } from '../features/audit/audit-screen.tsx';
import { useText } from '../i18n/text.tsx';
import { useScreenTitle } from './use-screen-title.ts';

/** The audit, with its filters in the address. */
export function AuditPage() {
  const { t } = useText();
  const navigate = useNavigate();
  const view = useSearch({ from: '/audit' });
  useScreenTitle(t('page.audit.title'));
  return <AuditScreen view={view} onView={(next) => void navigate({ to: '/audit', search: next, replace: true })} />;
}
