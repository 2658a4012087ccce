import { Outlet } from '@tanstack/react-router';
import { useState } from 'react';
import { CreateOrganisation } from '../features/organisations/create-organisation.tsx';
import { OrganisationNav } from '../features/organisations/organisation-nav.tsx';
import { useText } from '../i18n/text.tsx';
import { usePreferenceSync } from '../state/use-preference-sync.ts';
import { DraftsProvider } from './drafts.tsx';
import { LostNotice } from './lost-notice.tsx';
import classes from './shell.module.css';
import { TestDeskProvider } from './test-desk.tsx';
import { TestDrawer } from './test-drawer.tsx';
import { TopBar } from './top-bar.tsx';

const contentId = 'content';

/** The console around a scope's page. */
export function Shell() {
  const { t } = useText();
  const [isCreating, setIsCreating] = useState(false);
  usePreferenceSync();
  const skip = () => document.getElementById(contentId)?.focus();
  return (
    <TestDeskProvider>
      <DraftsProvider>
        <div className={classes.shell}>
          <button type="button" className={classes.skip} onClick={skip}>
            {t('page.menu.skip')}
          </button>
          <TopBar />
          <aside className={classes.side}>
            <OrganisationNav onCreate={() => setIsCreating(true)} />
          </aside>
          <main id={contentId} className={classes.main} tabIndex={-1}>
            <LostNotice />
            <Outlet />
          </main>
        </div>
        <TestDrawer />
        {isCreating && <CreateOrganisation onClose={() => setIsCreating(false)} />}
      </DraftsProvider>
    </TestDeskProvider>
  );
}
