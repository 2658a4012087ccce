import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { missingCase } from '../../shared/errors/exhaustive.ts';
import { createTranslator, type Translate } from '../../shared/i18n/translate.ts';
import { catchCrashes } from '../core/adapters/crashes.ts';
import { hasScreen } from '../core/adapters/has-screen.ts';
import { systemLanguage } from '../core/adapters/system-language.ts';
import { sayLine, tellCrash, tellFailure } from '../core/adapters/terminal.ts';
import { ensureBuiltPage } from '../core/page/ensure-page.ts';
import { projectRoot } from '../core/page/project-root.ts';
import { buildPreload } from './build-preload.ts';
import { fetchRuntime, findRuntime } from './desktop-runtime.ts';

// What `npm start` runs: the desktop, or the web host where there can be none. Either runs in a process of its own, so
// this one imports neither Electron nor a host.

const mebibyte = 1024 * 1024;
const fetchPace = { stallMs: 30_000, pollMs: 1_000 } as const;

/** Beside the code it caches, as the command line's: a start with it takes half as long. */
const compileCache = join(projectRoot, 'node_modules', '.cache', 'chaveiro');

type Ended = { readonly code: number; readonly started: boolean };

/** Runs a program to its end in this terminal. `started`: it said so before it ended. */
function run(command: string, words: readonly string[]): Promise<Ended> {
  const child = spawn(command, words, {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    cwd: projectRoot,
    env: { ...process.env, NODE_COMPILE_CACHE: compileCache },
  });
  let started = false;
  child.once('message', () => {
    started = true;
  });
  // Ctrl+C reaches the child as well, which ends by itself; this process waits for that.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.once('error', () => resolve({ code: 70, started }));
    child.once('exit', (code) => resolve({ code: code ?? 130, started }));
  });
}

async function haveRuntime(translate: Translate): Promise<string | null> {
  const found = findRuntime(projectRoot);
  if (found !== null) return found;
  sayLine(translate('start.fetchingRuntime'));
  const onProgress = (bytes: number) =>
    sayLine(`  ${translate('start.fetched', { mebibytes: Math.round(bytes / mebibyte) })}`);
  return fetchRuntime({ root: projectRoot, onProgress, ...fetchPace });
}

type Desktop =
  | { readonly kind: 'ended'; readonly code: number }
  | { readonly kind: 'noScreen' | 'noRuntime' | 'failed' };

async function runDesktop(translate: Translate): Promise<Desktop> {
  if (!hasScreen()) return { kind: 'noScreen' };
  const runtime = await haveRuntime(translate);
  if (runtime === null) return { kind: 'noRuntime' };
  await buildPreload();
  const { code, started } = await run(runtime, [join(projectRoot, 'electron', 'app', 'main.ts')]);
  return code !== 0 && !started ? { kind: 'failed' } : { kind: 'ended', code };
}

/** Why there is no desktop, in one sentence. */
function excuse(kind: Exclude<Desktop['kind'], 'ended'>, translate: Translate): string {
  switch (kind) {
    case 'noScreen':
      return translate('start.noScreen');
    case 'noRuntime':
      return translate('start.runtimeMissing');
    case 'failed':
      return translate('start.desktopFailed');
    default:
      return missingCase(kind);
  }
}

async function start(translate: Translate): Promise<number> {
  await ensureBuiltPage(() => sayLine(translate('start.preparingPage')));
  const desktop = await runDesktop(translate);
  if (desktop.kind === 'ended') return desktop.code;
  sayLine(excuse(desktop.kind, translate));
  return (await run(process.execPath, [join(projectRoot, 'electron', 'host', 'start.ts')])).code;
}

const translate = createTranslator(systemLanguage());
const crashes = catchCrashes({
  dataDir: () => process.env.CHAVEIRO_DATA || undefined,
  tell: tellCrash(translate),
  end: (exit) => process.exit(exit),
});
process.exitCode = await start(translate).catch((error: unknown) => tellFailure(error, translate, crashes));
