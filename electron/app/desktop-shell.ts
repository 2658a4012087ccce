import { join } from 'node:path';
import { type App, type BrowserWindow, Menu, nativeImage, Tray } from 'electron';
import { createTranslator } from '../../shared/i18n/translate.ts';
import type { Engine } from '../core/engine.ts';
import { type DesktopState, watchDesktop } from './desktop-watch.ts';
import { type MenuActions, menuTemplate, trayTemplate } from './menu.ts';
import { showPlace, showWindow } from './page-window.ts';

export type ShellParts = {
  readonly app: App;
  readonly window: BrowserWindow;
  readonly engine: Engine;
  readonly signal: AbortSignal;
};

const icon = join(import.meta.dirname, 'icons', 'tray.png');

/** A desktop without a tray still has its window and menus. */
function createTray(): Tray | null {
  try {
    return new Tray(nativeImage.createFromPath(icon));
  } catch {
    return null;
  }
}

/** Menus and tray in the user's language, kept in step with the vault until the signal fires. */
export async function showShell({ app, window, engine, signal }: ShellParts): Promise<void> {
  const tray = createTray();
  signal.addEventListener('abort', () => tray?.destroy(), { once: true });
  const actions: MenuActions = {
    show: () => showWindow(window),
    lock: engine.lock,
    goTo: (place) => showPlace(window, place),
    quit: () => app.quit(),
  };
  const draw = ({ language, isUnlocked }: DesktopState): void => {
    const translate = createTranslator(language);
    const { platform } = process;
    const template = menuTemplate({ translate, platform, isPackaged: app.isPackaged, actions });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
    tray?.setContextMenu(Menu.buildFromTemplate(trayTemplate({ translate, actions }, isUnlocked)));
    tray?.setToolTip(`Chaveiro · ${translate(isUnlocked ? 'desktop.trayUnlocked' : 'desktop.trayLocked')}`);
  };
  tray?.on('click', actions.show);
  await watchDesktop({ engine, signal, onChange: draw });
}
