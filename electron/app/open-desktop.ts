import { join } from 'node:path';
import { type App, type BrowserWindow, ipcMain, MessageChannelMain } from 'electron';
import { catalogue } from '../../shared/catalogue/index.generated.ts';
import type { Language } from '../../shared/model/language.ts';
import { serveControl } from '../core/control/serve-control.ts';
import { loadPageFiles } from '../core/page/page-files.ts';
import type { StartedEngine } from '../core/start-engine.ts';
import { createPipeServer } from '../core/transport/serve-pipe.ts';
import type { KeychainState } from '../ports/keychain.ts';
import type { SessionSeed } from '../ports/session.ts';
import { showShell } from './desktop-shell.ts';
import { servePagePort } from './page-port.ts';
import { createPageWindow, loadPage, showWindow } from './page-window.ts';
import { externalLinks } from './policy.ts';

/** The desktop over a started engine: its window, and the control socket for the command line. */
export type Desktop = {
  readonly window: BrowserWindow;
  readonly isWorking: () => boolean;
  readonly language: () => Language;
  readonly close: () => Promise<void>;
};

/** Opens the window on the page and serves both doors. `pageDir` is the folder of the built page. */
export async function openDesktop(app: App, started: StartedEngine, pageDir: string): Promise<Desktop> {
  const { engine, ports, release } = started;
  const keychain = await ports.keychain.state();
  const window = createPageWindow({
    files: await loadPageFiles(pageDir),
    random: ports.random,
    links: externalLinks(catalogue),
    isPackaged: app.isPackaged,
    placeFile: join(app.getPath('userData'), 'window.json'),
  });
  servePagePort({
    ipc: ipcMain,
    contents: window.webContents,
    makeChannel: () => new MessageChannelMain(),
    makeSession: () => windowSession(ports.random.uuid(ports.clock.now()), keychain),
    closeSession: engine.closeSession,
    serve: createPipeServer(engine.router, ports.log),
    log: ports.log,
  });
  const controls = {
    open: async () => {
      showWindow(window);
      return { kind: 'window' as const };
    },
    stop: () => app.quit(),
  };
  const control = await serveControl({ engine, controls, ...ports, keychain });
  await loadPage(window);
  const closing = new AbortController();
  void showShell({ app, window, engine, signal: closing.signal });
  return {
    window,
    isWorking: engine.isWorking,
    language: engine.language,
    close: async () => {
      closing.abort();
      await control.close();
      await release();
    },
  };
}

const windowSession = (id: string, keychain: KeychainState): SessionSeed => ({
  id,
  origin: 'window',
  capabilities: { host: 'desktop', clipboardClears: true, keychain, powerEvents: true },
  autoLocks: true,
});
