import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { hasScreen } from '../core/adapters/has-screen.ts';

/** The command that shows a file in the user's browser. Only the file stands in it: other users can read it. */
export function browserCommand(platform: NodeJS.Platform, file: string): readonly [string, ...string[]] {
  switch (platform) {
    case 'darwin':
      return ['open', file];
    case 'win32':
      return ['rundll32', 'url.dll,FileProtocolHandler', file];
    default:
      return ['xdg-open', file];
  }
}

/** An opener that runs this long has become the browser itself. */
const openedAfterMs = 3_000;

/** Shows a launch file in the user's browser; false where there is none. */
export async function showInBrowser(file: string): Promise<boolean> {
  if (!hasScreen()) return false;
  const [command, ...words] = browserCommand(process.platform, file);
  const opener = spawn(command, words, { detached: true, stdio: 'ignore' });
  opener.unref();
  const ended = new Promise<boolean>((resolve) => {
    opener.once('error', () => resolve(false));
    opener.once('exit', (code) => resolve(code === 0));
  });
  return Promise.race([ended, pause(openedAfterMs, true, { ref: false })]);
}
