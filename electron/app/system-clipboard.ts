import type { Clipboard as ElectronClipboard } from 'electron';
import type { Clipboard } from '../ports/clipboard.ts';
import type { Log } from '../ports/log.ts';

type AsyncClipboard = Pick<ElectronClipboard, 'writeText' | 'readText' | 'clear'>;

/** The desktop's clipboard, which the engine may empty again. It answers late; what fails is logged without the text. */
export function createSystemClipboard(clipboard: AsyncClipboard, log: Log): Clipboard {
  const attempt = (work: Promise<void>) => {
    work.catch(() => log.warn('desktop.clipboard'));
  };
  return {
    write: (text) => attempt(clipboard.writeText(text)),
    clearIf: (text) =>
      attempt(
        clipboard.readText().then((held) => {
          if (held === text) clipboard.clear();
        }),
      ),
  };
}
