import type { BrowserWindowConstructorOptions } from 'electron';
import { leastSize } from './window-place.ts';

/** Chromium's own data of the page lies under this name, apart from every other page's. */
export const pagePartition = 'persist:chaveiro';

/** Options of the one window. What is not said here must be Electron's default; the security ones are said all. */
export function windowOptions(preload: string, isPackaged: boolean): BrowserWindowConstructorOptions {
  return {
    title: 'Chaveiro',
    width: 1280,
    height: 832,
    minWidth: leastSize.width,
    minHeight: leastSize.height,
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      partition: pagePartition,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !isPackaged,
    },
  };
}
