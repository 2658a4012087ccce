import { Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { DemoNotice } from '../features/demo/demo-notice.tsx';
import { CreateOrganisation } from '../features/organisations/create-organisation.tsx';
import { useText } from '../i18n/text.tsx';
import { useUndoStack } from '../state/undo-stack.tsx';
import { usePreferenceSync } from '../state/use-preference-sync.ts';
import { useVaultTasks } from '../state/use-vault.ts';
import { useCurrentScope, useRememberScope, useScopeName } from './current-scope.ts';
import classes from './frame.module.css';
import { useKeyDesk } from './key-desk.tsx';
import { LostNotice } from './lost-notice.tsx';
import { ModeNotice } from './mode-notice.tsx';
import { PaletteDialog } from './palette-dialog.tsx';
import { focusFilter, focusNextRegion } from './regions.ts';
import { ScopeDialog } from './scope-dialog.tsx';
import { Sidebar } from './sidebar.tsx';
import { StatusBar } from './status-bar.tsx';
import { TestDrawer } from './test-drawer.tsx';
import { TopBar } from './top-bar.tsx';
import { Trail } from './trail.tsx';
import { useSecretCopy } from './use-secret-copy.tsx';
import { useShortcuts } from './use-shortcuts.ts';
import { useTestScope } from './use-test-scope.ts';

const contentId = 'content';

/** Dialogs of the frame. `scopeToAdd` asks whose the new key is, where no scope is chosen. */
type OpenDialog = 'scope' | 'scopeToAdd' | 'palette' | 'create' | null;

/** What stands around every screen, and the keys that work everywhere. */
export function Frame() {
  const { t } = useText();
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const menu = useMenu();
  const secrets = useSecretCopy();
  const commands = useCommands(setDialog);
  const navigate = useNavigate();
  const { undoLast } = useUndoStack();
  usePreferenceSync();
  useRememberScope(useCurrentScope());
  useShortcuts({
    search: () => done(setDialog('palette')),
    switch: () => done(commands.onSwitch()),
    add: () => done(commands.onAdd()),
    testAll: () => done(commands.onTestAll()),
    filter: focusFilter,
    undo: undoLast,
    region: () => done(focusNextRegion()),
    lock: () => done(commands.onLock()),
    help: () => done(void navigate({ to: '/help' })),
  });
  const close = () => setDialog(null);
  return (
    <>
      <div className={classes.frame} data-menu={menu.isOpen}>
        <button type="button" className={classes.skip} onClick={() => document.getElementById(contentId)?.focus()}>
          {t('page.menu.skip')}
        </button>
        <TopBar
          isMenuOpen={menu.isOpen}
          onMenu={menu.toggle}
          onSwitch={commands.onSwitch}
          onSearch={() => setDialog('palette')}
        />
        <aside className={classes.side}>
          <Sidebar onCreate={commands.onCreate} onSwitch={commands.onSwitch} />
        </aside>
        <main id={contentId} className={classes.main} tabIndex={-1}>
          <LostNotice />
          <ModeNotice />
          <DemoNotice onRemoved={() => void navigate({ to: '/' })} />
          <Trail />
          <Outlet />
        </main>
        <StatusBar />
      </div>
      <TestDrawer />
      {(dialog === 'scope' || dialog === 'scopeToAdd') && (
        <ScopeDialog isToAdd={dialog === 'scopeToAdd'} onCreate={commands.onCreate} onClose={close} />
      )}
      {dialog === 'palette' && <PaletteDialog commands={commands} onCopy={secrets.copy} onClose={close} />}
      {dialog === 'create' && <CreateOrganisation onClose={close} />}
      {secrets.dialog}
    </>
  );
}

/** A shortcut that always has something to do. */
const done = (_work: unknown): true => true;

function useCommands(setDialog: (dialog: OpenDialog) => void) {
  const { scope } = useCurrentScope();
  const name = useScopeName();
  const keys = useKeyDesk();
  const testScope = useTestScope();
  const { lock } = useVaultTasks();
  return {
    onAdd: () => (scope.kind === 'all' ? setDialog('scopeToAdd') : keys.add(scope, name)),
    onTestAll: () => testScope(scope, name),
    onSwitch: () => setDialog('scope'),
    onCreate: () => setDialog('create'),
    onLock: () => void lock.run(false),
  };
}

/** On a narrow window the sidebar is a menu that opens, and closes once it has led somewhere. */
function useMenu() {
  const path = useLocation({ select: ({ pathname }) => pathname });
  const [openAt, setOpenAt] = useState<string | null>(null);
  const isOpen = openAt === path;
  return { isOpen, toggle: () => setOpenAt(isOpen ? null : path) };
}
