import { useEffect, useRef } from 'react';
import { type ShortcutId, shortcutOf } from './shortcuts.ts';
import { useKeyboard } from './use-keyboard.ts';

/** What each shortcut does; false where it has nothing to do here, and the browser may have the keys. */
export type ShortcutActions = Readonly<Record<ShortcutId, () => boolean>>;

const isEditable = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));

const isDialogOpen = (): boolean => document.querySelector('[aria-modal="true"]') !== null;

/** Binds the table of shortcuts to the page for as long as the console is open. */
export function useShortcuts(actions: ShortcutActions): void {
  const keyboard = useKeyboard();
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const shortcut = shortcutOf(event, keyboard);
      // In a field, undoing is about what was typed there.
      if (shortcut === null || (shortcut.id === 'undo' && isEditable(event.target))) return;
      const isBlocked = !shortcut.overDialogs && isDialogOpen();
      if (isBlocked || latest.current[shortcut.id]()) event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [keyboard]);
}
