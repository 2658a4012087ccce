import { HelpScreen, type HelpSection } from '../features/help/help-screen.tsx';
import { useText } from '../i18n/text.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { chordOf, type Keyboard, keysOf, type ShortcutId, shortcuts } from './shortcuts.ts';
import { useKeyboard } from './use-keyboard.ts';
import { useScreenTitle } from './use-screen-title.ts';

/** The shortcuts, as they are bound. */
export function HelpPage() {
  const { t } = useText();
  const keyboard = useKeyboard();
  useScreenTitle(t('page.help.title'));
  const sections: readonly HelpSection[] = [
    {
      title: t('page.help.everywhere'),
      entries: shortcuts.map((shortcut) => ({
        words: t(shortcut.words),
        keys: keysOf(chordOf(shortcut, keyboard), keyboard),
      })),
      ...(keyboard.isTab && {
        note: t('page.help.tabNote', { add: inWindow('add', keyboard), testAll: inWindow('testAll', keyboard) }),
      }),
    },
    {
      title: t('page.help.palette'),
      entries: [
        { words: t('page.help.open'), keys: ['Enter'] },
        { words: t('page.help.actions'), keys: ['Tab'] },
        { words: t('page.help.copySecret'), keys: keysOf({ key: 'c', mod: true, shift: true }, keyboard) },
        { words: t('page.help.close'), keys: ['Esc'] },
      ],
    },
    {
      title: t('page.help.lists'),
      entries: [
        { words: t('page.help.open'), keys: ['Enter'] },
        { words: t('page.help.reorder'), keys: ['Alt', 'ArrowUp', 'ArrowDown'] },
      ],
    },
    { title: t('page.help.menu'), entries: [{ words: t('page.help.digit'), keys: ['1 … 9'] }] },
  ];
  return (
    <>
      <PageHeader title={t('page.help.title')} details={[t('page.help.intro')]} />
      <HelpScreen sections={sections} />
    </>
  );
}

/** What a shortcut is in the desktop's window, in one text. */
function inWindow(id: ShortcutId, { isMac }: Keyboard): string {
  const chord = shortcuts.find((shortcut) => shortcut.id === id)?.chord;
  return chord === undefined ? '' : keysOf(chord, { isTab: false, isMac }).join('+');
}
