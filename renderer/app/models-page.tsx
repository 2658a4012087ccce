import { useNavigate, useSearch } from '@tanstack/react-router';
import { ModelsScreen } from '../features/models/models-screen.tsx';
import { useText } from '../i18n/text.tsx';
import { useKeyDesk } from './key-desk.tsx';
import { useScreenTitle } from './use-screen-title.ts';

/** The models, with their filters in the address. */
export function ModelsPage() {
  const { t } = useText();
  const navigate = useNavigate();
  const keys = useKeyDesk();
  const view = useSearch({ from: '/models' });
  useScreenTitle(t('page.models.title'));
  return (
    <ModelsScreen
      view={view}
      onView={(next) => void navigate({ to: '/models', search: next, replace: true })}
      onAdd={(provider) => keys.add({ kind: 'system' }, t('page.organisations.system'), provider)}
    />
  );
}
