import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { FixesContext } from '../features/tests/fixes.ts';
import type { KeyOutcome } from '../features/tests/key-outcome.ts';
import { KeyResultDrawer } from '../features/tests/key-result-drawer.tsx';
import { TestsScreen } from '../features/tests/tests-screen.tsx';
import { useText } from '../i18n/text.tsx';
import { KeysLink } from './keys-link.tsx';
import { useTestDesk } from './test-desk.tsx';
import { useKeyFixes } from './use-key-fixes.ts';
import { useScreenTitle } from './use-screen-title.ts';

/** Tests of many keys at once, and what fails now. */
export function TestsPage() {
  const { t } = useText();
  const view = useSearch({ from: '/tests' });
  const navigate = useNavigate();
  const { many, begin, askThorough } = useTestDesk();
  const [chosen, setChosen] = useState<KeyOutcome | null>(null);
  const fixes = useKeyFixes(() => setChosen(null));
  useScreenTitle(t('page.tests.title'));
  const all = t('page.test.titleMany', { scope: t('page.switcher.all') });
  return (
    <>
      <TestsScreen
        run={many.run}
        title={many.title}
        view={view}
        onView={(next) => void navigate({ to: '/tests', search: next, replace: true })}
        onCancel={many.cancel}
        onPause={many.setPaused}
        onAgain={many.again}
        onRetest={many.retest}
        onBegin={(title, ids) => begin(title, { kind: 'credentials', ids: [...ids] })}
        onThorough={(title, ids) => askThorough(title, { kind: 'credentials', ids: [...ids] })}
        onTestAll={() => begin(all, { kind: 'all' })}
        onKey={setChosen}
      />
      {chosen !== null && (
        <FixesContext value={fixes}>
          <KeyResultDrawer
            outcome={chosen}
            link={<KeysLink organisation={chosen.credential.organisation} />}
            onClose={() => setChosen(null)}
          />
        </FixesContext>
      )}
    </>
  );
}
