import { useNavigate, useSearch } from '@tanstack/react-router';
import { ImportScreen } from '../features/import/import-screen.tsx';
import { useText } from '../i18n/text.tsx';
import { useHandedLines } from './handed-lines.tsx';
import { useBeginTest } from './test-desk.tsx';
import { homeOf } from './use-scope-switch.ts';
import { useScreenTitle } from './use-screen-title.ts';

/** Bringing keys in, with whose they are in the address. */
export function ImportPage() {
  const { t } = useText();
  const navigate = useNavigate();
  const begin = useBeginTest();
  const lines = useHandedLines();
  const view = useSearch({ from: '/import' });
  useScreenTitle(t('page.importing.title'));
  return (
    <ImportScreen
      view={view}
      onView={(next) => void navigate({ to: '/import', search: next, replace: true })}
      pasted={lines.text}
      onTaken={lines.taken}
      onTest={(title, ids) => begin(title, { kind: 'credentials', ids: [...ids] })}
      onLook={(target) => void navigate(homeOf(target))}
    />
  );
}
