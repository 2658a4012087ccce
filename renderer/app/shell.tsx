import { Outlet, useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { CreateOrganisation } from '../features/organisations/create-organisation.tsx';
import { Switcher } from '../features/switcher/switcher.tsx';
import { useText } from '../i18n/text.tsx';
import { ScopeMemoryProvider } from '../state/scope-memory.tsx';
import { usePreferenceSync } from '../state/use-preference-sync.ts';
import { useCurrentScope, useRememberScope } from './current-scope.ts';
import { DraftsProvider } from './drafts.tsx';
import { LostNotice } from './lost-notice.tsx';
import { ModeNotice } from './mode-notice.tsx';
import type { ScopeChoice } from './scope-choice.ts';
import classes from './shell.module.css';
import { Sidebar } from './sidebar.tsx';
import { StatusBar } from './status-bar.tsx';
import { TestDeskProvider } from './test-desk.tsx';
import { TestDrawer } from './test-drawer.tsx';
import { TopBar } from './top-bar.tsx';
import { useScopeSwitch } from './use-scope-switch.ts';

const contentId = 'content';

/** The console around every screen, with what it remembers while it is open. */
export function Shell() {
  return (
    <ScopeMemoryProvider>
      <TestDeskProvider>
        <DraftsProvider>
          <Frame />
        </DraftsProvider>
      </TestDeskProvider>
    </ScopeMemoryProvider>
  );
}

type OpenDialog = 'switcher' | 'create' | null;

function Frame() {
  const { t } = useText();
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const menu = useMenu();
  usePreferenceSync();
  useRememberScope(useCurrentScope());
  const close = () => setDialog(null);
  const skip = () => document.getElementById(contentId)?.focus();
  return (
    <>
      <div className={classes.shell} data-menu={menu.isOpen}>
        <button type="button" className={classes.skip} onClick={skip}>
          {t('page.menu.skip')}
        </button>
        <TopBar isMenuOpen={menu.isOpen} onMenu={menu.toggle} onSwitch={() => setDialog('switcher')} />
        <aside className={classes.side}>
          <Sidebar onCreate={() => setDialog('create')} onSwitch={() => setDialog('switcher')} />
        </aside>
        <main id={contentId} className={classes.main} tabIndex={-1}>
          <LostNotice />
          <ModeNotice />
          <Outlet />
        </main>
        <StatusBar />
      </div>
      <TestDrawer />
      {dialog === 'switcher' && <ScopeDialog onCreate={() => setDialog('create')} onClose={close} />}
      {dialog === 'create' && <CreateOrganisation onClose={close} />}
    </>
  );
}

/** On a narrow window the sidebar is a menu that opens, and closes once it has led somewhere. */
function useMenu() {
  const path = useLocation({ select: ({ pathname }) => pathname });
  const [openAt, setOpenAt] = useState<string | null>(null);
  const isOpen = openAt === path;
  return { isOpen, toggle: () => setOpenAt(isOpen ? null : path) };
}

type ScopeDialogProps = { readonly onCreate: () => void; readonly onClose: () => void };

function ScopeDialog({ onCreate, onClose }: ScopeDialogProps) {
  const { scope } = useCurrentScope();
  const choose = useScopeSwitch();
  const choosing = (next: ScopeChoice) => {
    onClose();
    choose(next);
  };
  return (
    <Switcher
      current={scope.kind === 'organisation' ? scope.organisation : scope.kind}
      onAll={() => choosing({ kind: 'all' })}
      onSystem={() => choosing({ kind: 'system' })}
      onOrganisation={(organisation) => choosing({ kind: 'organisation', organisation })}
      onCreate={onCreate}
      onClose={onClose}
    />
  );
}
