import { describe, expect, it } from 'vitest';
import { type Chord, chordOf, keysOf, shortcutOf, shortcuts } from '../../../renderer/app/shortcuts.ts';

const tab = { isTab: true, isMac: false };
const desktop = { isTab: false, isMac: false };
const mac = { isTab: false, isMac: true };

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>> = {}) => {
  return { key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held };
};

const nameOf = (chord: Chord): string => keysOf(chord, desktop).join('+');

/** What no page in a tab can take from Chromium or Firefox. */
const keptByBrowsers = ['Ctrl+N', 'Ctrl+T', 'Ctrl+W', 'Ctrl+Shift+N', 'Ctrl+Shift+T', 'Ctrl+Shift+W', 'Ctrl+Shift+Q'];

describe('the table of shortcuts', () => {
  it('gives every chord one meaning, in a tab and in a window', () => {
    for (const keyboard of [tab, desktop]) {
      const names = shortcuts.map((shortcut) => nameOf(chordOf(shortcut, keyboard)));
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('offers nothing in a tab that a browser keeps for itself', () => {
    expect(
      shortcuts.map((shortcut) => nameOf(chordOf(shortcut, tab))).filter((name) => keptByBrowsers.includes(name)),
    ).toEqual([]);
  });

  it('has no letter or digit that works alone', () => {
    const alone = shortcuts.flatMap(({ chord, inTab }) => [chord, inTab]).filter(({ mod }) => mod !== true);
    expect(alone.length).toBeGreaterThan(0);
    expect(alone.filter(({ key }) => key.length === 1)).toEqual([]);
  });
});

describe('a key press', () => {
  it('means what the table says where it is pressed', () => {
    expect(shortcutOf(press('k', { ctrlKey: true }), tab)?.id).toBe('search');
    expect(shortcutOf(press('n', { ctrlKey: true }), desktop)?.id).toBe('add');
    expect(shortcutOf(press('n', { ctrlKey: true }), tab)).toBeNull();
    expect(shortcutOf(press('A', { ctrlKey: true, shiftKey: true }), tab)?.id).toBe('add');
    expect(shortcutOf(press('F6'), tab)?.id).toBe('region');
  });

  it('with another modifier, or without its own, means nothing', () => {
    expect(shortcutOf(press('k'), tab)).toBeNull();
    expect(shortcutOf(press('k', { ctrlKey: true, shiftKey: true }), tab)).toBeNull();
    expect(shortcutOf(press('k', { metaKey: true }), tab)).toBeNull();
  });

  it('with AltGr types a character and is never a shortcut', () => {
    expect(shortcutOf(press('k', { ctrlKey: true, altKey: true }), tab)).toBeNull();
  });

  it('is Cmd on a Mac, where Ctrl belongs to the text', () => {
    expect(shortcutOf(press('k', { metaKey: true }), mac)?.id).toBe('search');
    expect(shortcutOf(press('k', { ctrlKey: true }), mac)).toBeNull();
  });
});
