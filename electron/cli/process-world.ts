import { userInfo } from 'node:os';
import { text } from 'node:stream/consumers';
import { isatty } from 'node:tty';
import { AppError } from '../../shared/errors/app-error.ts';
import { errorTable } from '../../shared/errors/codes.ts';
import { createTranslator } from '../../shared/i18n/translate.ts';
import { catchCrashes } from '../core/adapters/crashes.ts';
import { tellCrash } from '../core/adapters/terminal.ts';
import { scanDataDir, scanManner } from './global-options.ts';
import { readSecretLine } from './input/secret-prompt.ts';
import type { Output, World } from './world.ts';

const outputOf = (stream: NodeJS.WriteStream & { readonly fd: number }): Output => ({
  isTerminal: isatty(stream.fd),
  write: (written) => stream.write(written),
});

/** Aborted by the first Ctrl+C, or a request to end; the second ends the process at once. */
function interruptionOf(): AbortSignal {
  const controller = new AbortController();
  const onSignal = () => {
    if (controller.signal.aborted) process.exit(errorTable.CANCELLED.exit);
    controller.abort(new AppError('CANCELLED'));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  return controller.signal;
}

/** The machine this process runs on, for a call of these words. Its heavy parts are loaded when a command asks for them. */
export function createProcessWorld(words: readonly string[]): World {
  const crashes = catchCrashes({
    dataDir: () => scanDataDir(words, process.env),
    tell: (incident) => tellCrash(createTranslator(scanManner(words, process.env).language))(incident),
    end: endProcess,
  });
  const signal = interruptionOf();
  const errors = outputOf(process.stderr);
  return {
    env: process.env,
    input: {
      isTerminal: isatty(process.stdin.fd),
      readAll: () => text(process.stdin),
      readSecret: (prompt) => readSecretLine(process.stdin, errors.write, prompt),
    },
    output: outputOf(process.stdout),
    errors,
    signal,
    crashes,
    userName: userInfo().username,
    reach: async (dataDir) => (await import('./reach-engine.ts')).reachEngine({ dataDir, signal, crashes }),
    serve: async (options) => (await import('../host/serve.ts')).serve({ ...options, signal, crashes }),
    open: async (dataDir) => (await import('./ask-owner.ts')).openOwner(dataDir),
    stop: async (dataDir) => (await import('./ask-owner.ts')).stopOwner(dataDir),
    showInBrowser: async (file) => (await import('../host/show-in-browser.ts')).showInBrowser(file),
  };
}

/** Ends the process once what it wrote has left it. Nothing that still runs may keep a finished command alive. */
export function endProcess(exit: number): void {
  process.exitCode = exit;
  process.stdout.write('', () => process.stderr.write('', () => process.exit(exit)));
}
