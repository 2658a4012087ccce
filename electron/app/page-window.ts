import { BrowserWindow, screen, session, shell } from 'electron';
import type { PageFiles } from '../core/page/page-files.ts';
import type { Random } from '../ports/random.ts';
import { builtPreload } from './build-preload.ts';
import { guardContents, guardSession } from './guard-contents.ts';
import { answerPageRequest } from './page-protocol.ts';
import { pageScheme, pageUrl } from './policy.ts';
import { pagePartition, windowOptions } from './window.ts';
import { placeOnScreens, recallPlace, rememberPlace } from './window-place.ts';

export type PageWindowOptions = {
  readonly files: PageFiles;
  readonly random: Random;
  readonly links: ReadonlySet<string>;
  readonly isPackaged: boolean;
  /** Where the window's place is kept from one run to the next. */
  readonly placeFile: string;
};

/** Makes the one window, guarded before anything is loaded. The caller loads the page once its port is served. */
export function createPageWindow({ files, random, links, isPackaged, placeFile }: PageWindowOptions): BrowserWindow {
  const pageSession = session.fromPartition(pagePartition);
  guardSession(pageSession, isPackaged);
  pageSession.protocol.handle(pageScheme, (request) => answerPageRequest(request, files, random));
  const last = recallPlace(placeFile);
  const workAreas = screen.getAllDisplays().map(({ workArea }) => workArea);
  const window = new BrowserWindow({
    ...windowOptions(builtPreload, isPackaged),
    ...placeOnScreens(last, workAreas),
  });
  if (last?.isMaximized) window.maximize();
  window.on('close', () =>
    rememberPlace(placeFile, { ...window.getNormalBounds(), isMaximized: window.isMaximized() }),
  );
  guardContents(window.webContents, links, (url) => void shell.openExternal(url));
  window.once('ready-to-show', () => window.show());
  return window;
}

/** Loads the page into the window. */
export const loadPage = (window: BrowserWindow): Promise<void> => window.loadURL(pageUrl);

/** Shows a place of the page, such as `#/help`: the page stays as it is and only its address changes. */
export function showPlace(window: BrowserWindow, place: string): void {
  showWindow(window);
  void window.loadURL(`${pageUrl}${place}`);
}

/** Brings the window to the front, wherever it was left. */
export function showWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
