import type { PageMessageKey } from '../../shared/i18n/resources.ts';

export type ShortcutId = 'search' | 'switch' | 'add' | 'testAll' | 'filter' | 'undo' | 'region' | 'lock' | 'help';

/** A key by the name events give it, in lower case; `mod` is Ctrl, and Cmd on a Mac. Alt is never used: AltGr types with it. */
export type Chord = { readonly key: string; readonly mod?: true; readonly shift?: true };

export type Shortcut = {
  readonly id: ShortcutId;
  readonly words: PageMessageKey;
  readonly chord: Chord;
  /** What stands in for it in a tab of a browser that keeps the chord for itself. */
  readonly inTab: Chord;
  /** Whether it also works while a dialog or drawer is open. */
  readonly overDialogs: boolean;
};

const chordIsFree = (chord: Chord) => ({ chord, inTab: chord });

/** Every shortcut of the console: bound from here, shown from here. */
export const shortcuts: readonly Shortcut[] = [
  { id: 'search', words: 'page.help.search', ...chordIsFree({ key: 'k', mod: true }), overDialogs: false },
  { id: 'switch', words: 'page.help.switch', ...chordIsFree({ key: 'o', mod: true }), overDialogs: false },
  {
    id: 'add',
    words: 'page.help.add',
    chord: { key: 'n', mod: true },
    inTab: { key: 'a', mod: true, shift: true },
    overDialogs: false,
  },
  {
    id: 'testAll',
    words: 'page.help.testAll',
    chord: { key: 't', mod: true, shift: true },
    inTab: { key: 'y', mod: true, shift: true },
    overDialogs: false,
  },
  { id: 'filter', words: 'page.help.filter', ...chordIsFree({ key: 'f', mod: true }), overDialogs: false },
  { id: 'undo', words: 'page.help.undo', ...chordIsFree({ key: 'z', mod: true }), overDialogs: false },
  { id: 'region', words: 'page.help.region', ...chordIsFree({ key: 'f6' }), overDialogs: false },
  { id: 'lock', words: 'page.help.lock', ...chordIsFree({ key: 'l', mod: true }), overDialogs: true },
  { id: 'help', words: 'page.help.help', ...chordIsFree({ key: 'f1' }), overDialogs: false },
];

/** Where the page runs, as far as keys are concerned. */
export type Keyboard = { readonly isTab: boolean; readonly isMac: boolean };

export const chordOf = ({ chord, inTab }: Shortcut, { isTab }: Keyboard): Chord => (isTab ? inTab : chord);

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** The shortcut a key press stands for, or null. */
export function shortcutOf(pressed: Pressed, keyboard: Keyboard): Shortcut | null {
  const isMod = keyboard.isMac ? pressed.metaKey && !pressed.ctrlKey : pressed.ctrlKey && !pressed.metaKey;
  const hasOther = keyboard.isMac ? pressed.ctrlKey : pressed.metaKey;
  if (pressed.altKey || hasOther) return null;
  const isPressed = ({ key, mod = false, shift = false }: { key: string; mod?: boolean; shift?: boolean }) =>
    pressed.key.toLowerCase() === key && isMod === mod && pressed.shiftKey === shift;
  return shortcuts.find((shortcut) => isPressed(chordOf(shortcut, keyboard))) ?? null;
}

/** The keys of a chord as they are printed on a keyboard. */
export const keysOf = ({ key, mod, shift }: Chord, { isMac }: Keyboard): readonly string[] => [
  ...(mod ? [isMac ? '⌘' : 'Ctrl'] : []),
  ...(shift ? ['Shift'] : []),
  key.toUpperCase(),
];
