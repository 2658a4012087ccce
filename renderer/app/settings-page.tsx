import { useDocumentTitle } from '@mantine/hooks';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { RecoveryCheck } from '../features/recovery-kit/recovery-check.tsx';
import { RecoveryKit } from '../features/recovery-kit/recovery-kit.tsx';
import { isSectionName } from '../features/settings/sections.ts';
import { SettingsScreen } from '../features/settings/settings-screen.tsx';
import { useText } from '../i18n/text.tsx';

/** The settings, with the parts of other features they need. */
export function SettingsPage() {
  const { t } = useText();
  const navigate = useNavigate();
  const { section } = useParams({ from: '/settings/$section' });
  const { find = '' } = useSearch({ from: '/settings/$section' });
  useDocumentTitle(`${t('page.settings.title')} · Chaveiro`);
  return (
    <SettingsScreen
      section={isSectionName(section) ? section : 'language'}
      find={find}
      onFind={(typed) => void navigate({ to: '.', search: typed === '' ? {} : { find: typed }, replace: true })}
      Kit={RecoveryKit}
      Check={RecoveryCheck}
    />
  );
}
