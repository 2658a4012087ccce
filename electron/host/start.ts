import { createTranslator, type Translate } from '../../shared/i18n/translate.ts';
import { systemClock } from '../core/adapters/clock.ts';
import { catchCrashes } from '../core/adapters/crashes.ts';
import { openPaths } from '../core/adapters/paths.ts';
import { systemLanguage } from '../core/adapters/system-language.ts';
import { sayLine, tellCrash, tellFailure } from '../core/adapters/terminal.ts';
import { connectToOwner } from '../core/control/connect-owner.ts';
import { serve } from './serve.ts';
import { showInBrowser } from './show-in-browser.ts';

// What `npm start` runs where there is no desktop: the web host and a browser that shows it.

async function show(file: string, translate: Translate): Promise<void> {
  const isShown = await showInBrowser(file);
  sayLine(translate(isShown ? 'start.opened' : 'start.openFile', { file }));
}

/** Shows what already runs on the data folder; false when nothing does. */
async function showRunning(dataDir: string | null, translate: Translate): Promise<boolean> {
  const owner = await connectToOwner({ paths: openPaths(dataDir ?? undefined), clock: systemClock() });
  if (owner === null) return false;
  sayLine(translate('start.alreadyRunning', { pid: owner.pid }));
  const opened = await owner.client.control.open({});
  owner.close();
  if (opened.kind === 'page') await show(opened.file, translate);
  else sayLine(translate('start.windowInFront'));
  return true;
}

async function start(translate: Translate): Promise<void> {
  if (await showRunning(dataDir, translate)) return;
  const serving = await serve({
    dataDir,
    port: null,
    onBuild: () => sayLine(translate('start.preparingPage')),
    crashes,
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void serving.stop());
  sayLine(translate('start.listening', { url: serving.url }));
  await show(await serving.mintLaunch(), translate);
  await serving.ended;
}

const translate = createTranslator(systemLanguage());
const dataDir = process.env.CHAVEIRO_DATA || null;
const crashes = catchCrashes({
  dataDir: () => dataDir ?? undefined,
  tell: tellCrash(translate),
  end: (exit) => process.exit(exit),
});
try {
  await start(translate);
  // What still holds a handle (a launcher's channel, for one) may not keep a process that is done.
  if (!crashes.hasCrashed()) process.exit(0);
} catch (error) {
  if (!crashes.hasCrashed()) process.exit(tellFailure(error, translate, crashes));
}
