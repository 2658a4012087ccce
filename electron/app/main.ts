import { join } from 'node:path';
import { app, clipboard, dialog, powerMonitor, protocol, shell } from 'electron';
import { isAppError } from '../../shared/errors/app-error.ts';
import { errorTable } from '../../shared/errors/codes.ts';
import { explainError } from '../../shared/i18n/error-text.ts';
import { createTranslator } from '../../shared/i18n/translate.ts';
import { catchCrashes } from '../core/adapters/crashes.ts';
import { openPaths } from '../core/adapters/paths.ts';
import { systemLanguage } from '../core/adapters/system-language.ts';
import { tellCrash } from '../core/adapters/terminal.ts';
import { projectRoot } from '../core/page/project-root.ts';
import { productVersion } from '../core/product-version.ts';
import { startEngine } from '../core/start-engine.ts';
import { linkScheme, placeInWords, placeOfLink } from './deep-link.ts';
import { setElectronPlaces } from './electron-places.ts';
import { mayOwn } from './may-own.ts';
import { type Desktop, openDesktop } from './open-desktop.ts';
import { schemePrivileges } from './page-protocol.ts';
import { showPlace, showWindow } from './page-window.ts';
import { pageScheme } from './policy.ts';
import { guardQuit } from './quit-guard.ts';
import { createSystemClipboard } from './system-clipboard.ts';
import { createSystemPower } from './system-power.ts';

/** A service that was asked to stop may still be closing its store. */
const waitMs = 10_000;

async function open(): Promise<Desktop | null> {
  const paths = openPaths(process.env.CHAVEIRO_DATA || undefined);
  if (!(await mayOwn({ dialog, shell, paths, translate }))) return null;
  const started = await startEngine({
    version: productVersion,
    ownerKind: 'desktop',
    dataDir: paths.dataDir,
    waitMs,
    crashes,
    ports: { power: createSystemPower(powerMonitor), clipboard: systemClipboard },
  });
  return openDesktop(app, started, join(projectRoot, 'dist', 'page'));
}

/** Closes the store before the process ends, whoever asked it to. */
function closeBeforeQuit({ window, close, isWorking, language }: Desktop): void {
  guardQuit({ app, dialog, isWorking, translate: () => createTranslator(language()) });
  app.on('window-all-closed', () => app.quit());
  app.once('will-quit', (event) => {
    event.preventDefault();
    // The last secret leaves the clipboard before the process does.
    void close()
      .then(systemClipboard.settled)
      .finally(() => app.exit());
  });
  followLinks(window);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit());
}

/** Shows what a link to the desktop leads to, whichever way the system hands it over. Other starts bring the window up. */
function followLinks(window: Desktop['window']): void {
  const follow = (place: string | null) => (place === null ? showWindow(window) : showPlace(window, place));
  app.on('second-instance', (_event, words) => follow(placeInWords(words)));
  app.on('open-url', (event, link) => {
    event.preventDefault();
    follow(placeOfLink(link));
  });
  const first = placeInWords(process.argv) ?? linkBeforeReady;
  if (first !== null) showPlace(window, first);
}

/** A window of the system's own says it: the page may not be there, and nobody reads the terminal. */
function quitWith(exit: number, text: string): void {
  dialog.showErrorBox('Chaveiro', text);
  app.exit(exit);
}

function tellAndQuit(thrown: unknown): void {
  if (crashes.hasCrashed()) return;
  if (!isAppError(thrown)) {
    const incident = crashes.record(thrown);
    tellCrash(translate)(incident);
    quitWith(errorTable.INTERNAL.exit, translate('start.crashed', { incident }));
    return;
  }
  const { code, details } = thrown;
  const { message, fix } = explainError(translate, { code, ...details });
  quitWith(1, `${message}\n${fix}`);
}

// Not awaited at the top: Electron is not ready before this module has run to its end.
async function run(): Promise<void> {
  try {
    await app.whenReady();
    // The launcher that started this process now knows that there is a desktop here.
    process.send?.('started');
    const desktop = await open();
    if (desktop === null) app.quit();
    else closeBeforeQuit(desktop);
  } catch (error) {
    tellAndQuit(error);
  }
}

// macOS tells of the link that started the program before there is a window.
let linkBeforeReady: string | null = null;
app.once('open-url', (_event, link) => {
  linkBeforeReady = placeOfLink(link);
});

const systemClipboard = createSystemClipboard(clipboard);
const translate = createTranslator(systemLanguage());
const crashes = catchCrashes({
  dataDir: () => process.env.CHAVEIRO_DATA || undefined,
  tell: tellCrash(translate),
  end: (exit, incident) => quitWith(exit, translate('start.crashed', { incident })),
});
setElectronPlaces(app);
app.enableSandbox();
// Where it is developed the link would start Electron itself, without the product.
if (app.isPackaged) app.setAsDefaultProtocolClient(linkScheme);
protocol.registerSchemesAsPrivileged([{ scheme: pageScheme, privileges: schemePrivileges }]);
if (app.requestSingleInstanceLock()) void run();
else app.quit();
