import type { MenuItemConstructorOptions } from 'electron';
import type { Translate } from '../../shared/i18n/translate.ts';

/** What the menus and the tray can do besides what Electron does by itself. */
export type MenuActions = {
  readonly show: () => void;
  readonly lock: () => void;
  /** Shows a place of the page, such as `#/help`. */
  readonly goTo: (place: string) => void;
  readonly quit: () => void;
};

export type MenuWorld = {
  readonly translate: Translate;
  readonly platform: NodeJS.Platform;
  /** Developer tools are for where the product is developed. */
  readonly isPackaged: boolean;
  readonly actions: MenuActions;
};

type Item = MenuItemConstructorOptions;

const line: Item = { type: 'separator' };

const vaultMenu = ({ translate, actions, platform }: MenuWorld): Item => ({
  label: translate('desktop.vault'),
  submenu: [
    { label: translate('desktop.lock'), accelerator: 'CmdOrCtrl+L', click: actions.lock },
    line,
    { label: translate('desktop.backups'), click: () => actions.goTo('#/backups') },
    { label: translate('desktop.audit'), click: () => actions.goTo('#/audit') },
    line,
    { label: translate('desktop.settings'), accelerator: 'CmdOrCtrl+,', click: () => actions.goTo('#/settings') },
    ...(platform === 'darwin' ? [] : [line, { label: translate('desktop.quit'), click: actions.quit }]),
  ],
});

// Undo is the page's own: it takes back a moved key as well as a word.
const editMenu = ({ translate }: MenuWorld): Item => ({
  label: translate('desktop.edit'),
  submenu: [
    { role: 'cut', label: translate('desktop.cut') },
    { role: 'copy', label: translate('desktop.copy') },
    { role: 'paste', label: translate('desktop.paste') },
    { role: 'selectAll', label: translate('desktop.selectAll') },
  ],
});

const viewMenu = ({ translate, isPackaged }: MenuWorld): Item => ({
  label: translate('desktop.view'),
  submenu: [
    { role: 'zoomIn', label: translate('desktop.zoomIn') },
    { role: 'zoomOut', label: translate('desktop.zoomOut') },
    { role: 'resetZoom', label: translate('desktop.resetZoom') },
    line,
    { role: 'togglefullscreen', label: translate('desktop.fullScreen') },
    ...(isPackaged ? [] : [line, { role: 'toggleDevTools', label: translate('desktop.devTools') } as const]),
  ],
});

const helpMenu = ({ translate, actions }: MenuWorld): Item => ({
  role: 'help',
  label: translate('desktop.help'),
  submenu: [
    { label: translate('desktop.shortcuts'), click: () => actions.goTo('#/help') },
    { label: translate('desktop.about'), click: () => actions.goTo('#/about') },
  ],
});

const ownMenu = ({ translate, actions }: MenuWorld): Item => ({
  label: 'Chaveiro',
  submenu: [
    { label: translate('desktop.about'), click: () => actions.goTo('#/about') },
    line,
    { role: 'hide', label: translate('desktop.hide') },
    line,
    { label: translate('desktop.quit'), accelerator: 'Cmd+Q', click: actions.quit },
  ],
});

/** The window's menus, every item in the user's language. The page binds its own keys; none is bound twice. */
export const menuTemplate = (world: MenuWorld): Item[] => [
  ...(world.platform === 'darwin' ? [ownMenu(world)] : []),
  vaultMenu(world),
  editMenu(world),
  viewMenu(world),
  helpMenu(world),
];

/** The tray's menu: how the vault stands, and the three things one does without opening the window. */
export const trayTemplate = (
  { translate, actions }: Pick<MenuWorld, 'translate' | 'actions'>,
  isUnlocked: boolean,
): Item[] => [
  { label: translate(isUnlocked ? 'desktop.trayUnlocked' : 'desktop.trayLocked'), enabled: false },
  line,
  { label: translate('desktop.show'), click: actions.show },
  { label: translate('desktop.lock'), enabled: isUnlocked, click: actions.lock },
  line,
  { label: translate('desktop.quit'), click: actions.quit },
];
