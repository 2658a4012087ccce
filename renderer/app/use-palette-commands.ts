import {
  IconBell,
  IconBuildingPlus,
  IconFileImport,
  IconLanguage,
  IconLock,
  IconMessageCircle,
  IconMoon,
  IconPlugConnected,
  IconPlus,
  IconRouteAltLeft,
  IconSwitchHorizontal,
  IconZoomExclamation,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { language as languages } from '../../shared/model/language.ts';
import { appSettings } from '../../shared/model/settings.ts';
import type { PaletteCommand } from '../features/palette/palette-command.ts';
import { useText } from '../i18n/text.tsx';
import { usePreferences } from '../state/preferences.tsx';
import { useCurrentScope } from './current-scope.ts';
import { places } from './places.ts';
import { chordOf, keysOf, type ShortcutId, shortcuts } from './shortcuts.ts';
import { useGoImport } from './use-go-import.ts';
import { useKeyboard } from './use-keyboard.ts';

/** What the palette can do besides going places; each closes it first. */
export type Commands = {
  readonly onAdd: () => void;
  readonly onTestAll: () => void;
  readonly onSwitch: () => void;
  readonly onCreate: () => void;
  readonly onLock: () => void;
};

type Own = Omit<PaletteCommand, 'kind' | 'keys'>;

const command = (own: Own, keys: readonly string[] = []): PaletteCommand => ({ ...own, kind: 'command', keys });

/** Everything that can be done or gone to from anywhere, in the page's language. */
export function usePaletteCommands(commands: Commands): readonly PaletteCommand[] {
  return [...useBound(commands), ...useBringingIn(), ...useDeeper(), ...useChoices(), ...usePlaces()];
}

function useBound({ onAdd, onTestAll, onSwitch, onCreate, onLock }: Commands): readonly PaletteCommand[] {
  const { t } = useText();
  const keyboard = useKeyboard();
  const keysFor = (id: ShortcutId) =>
    shortcuts.filter((one) => one.id === id).flatMap((one) => keysOf(chordOf(one, keyboard), keyboard));
  return [
    command({ id: 'add', icon: IconPlus, words: t('page.help.add'), run: onAdd }, keysFor('add')),
    command(
      { id: 'testAll', icon: IconPlugConnected, words: t('page.help.testAll'), run: onTestAll },
      keysFor('testAll'),
    ),
    command(
      { id: 'switch', icon: IconSwitchHorizontal, words: t('page.help.switch'), run: onSwitch },
      keysFor('switch'),
    ),
    command({ id: 'create', icon: IconBuildingPlus, words: t('page.organisations.add'), run: onCreate }),
    command({ id: 'lock', icon: IconLock, words: t('page.help.lock'), run: onLock }, keysFor('lock')),
  ];
}

/** The way to the import, for whomever the console is about. */
function useBringingIn(): readonly PaletteCommand[] {
  const { t } = useText();
  const goImport = useGoImport();
  const { scope } = useCurrentScope();
  const run = () => goImport(scope);
  return [command({ id: 'import', icon: IconFileImport, words: t('page.importing.title'), run })];
}

/** Places inside a place that are worth a word of their own. */
function useDeeper(): readonly PaletteCommand[] {
  const { t } = useText();
  const navigate = useNavigate();
  const { scope } = useCurrentScope();
  const run = () => void navigate({ to: '/tests', search: { view: 'failing' } });
  return [
    ...(scope.kind === 'organisation' ? ofClient(scope.organisation, { t, navigate }) : []),
    command({ id: 'failing', icon: IconZoomExclamation, words: t('page.tests.goFailing'), run }),
    command({ id: 'alerts', icon: IconBell, words: t('page.alerts.go'), run: () => void navigate({ to: '/alerts' }) }),
  ];
}

type Ways = Pick<ReturnType<typeof useText>, 't'> & { readonly navigate: ReturnType<typeof useNavigate> };

/** What there is of a client besides its keys. */
function ofClient(organisation: string, { t, navigate }: Ways): readonly PaletteCommand[] {
  const params = { organisation };
  return [
    command({
      id: 'connections',
      icon: IconMessageCircle,
      words: t('page.connections.title'),
      run: () => void navigate({ to: '/organisations/$organisation', params, search: { view: 'connections' } }),
    }),
    command({
      id: 'resolution',
      icon: IconRouteAltLeft,
      words: t('page.resolution.title'),
      run: () => void navigate({ to: '/organisations/$organisation/resolution', params }),
    }),
  ];
}

/** The languages and themes that are not chosen now. */
function useChoices(): readonly PaletteCommand[] {
  const { t } = useText();
  const { language, theme, choose } = usePreferences();
  return [
    ...languages.options
      .filter((option) => option !== language)
      .map((option) => ({
        id: `language.${option}`,
        icon: IconLanguage,
        words: t('page.palette.language', { language: t(`terms.language.${option}`) }),
        run: () => choose({ language: option }),
      })),
    ...appSettings.shape.theme.options
      .filter((option) => option !== theme)
      .map((option) => ({
        id: `theme.${option}`,
        icon: IconMoon,
        words: t('page.palette.theme', { theme: t(`terms.theme.${option}`) }),
        run: () => choose({ theme: option }),
      })),
  ].map((own) => command(own));
}

function usePlaces(): readonly PaletteCommand[] {
  const { t } = useText();
  const { scope } = useCurrentScope();
  const navigate = useNavigate();
  return places.flatMap(({ id, icon, words, linkIn }): readonly PaletteCommand[] => {
    const link = linkIn(scope);
    if (link === null) return [];
    return [{ id: `place.${id}`, kind: 'place', icon, words: t(words), keys: [], run: () => void navigate(link) }];
  });
}
