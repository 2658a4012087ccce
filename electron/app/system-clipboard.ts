import type { Clipboard as ElectronClipboard } from 'electron';
import type { Clipboard } from '../ports/clipboard.ts';

type AsyncClipboard = Pick<ElectronClipboard, 'writeText' | 'readText' | 'clear'>;

/** A clipboard that another program holds cannot be helped, and the error may quote the text. */
const ignore = (): void => undefined;

/** The desktop's clipboard, which the engine may empty again. Electron's answers late; the port's callers do not wait. */
export const createSystemClipboard = (clipboard: AsyncClipboard): Clipboard => ({
  write: (text) => {
    clipboard.writeText(text).catch(ignore);
  },
  clearIf: (text) => {
    clipboard.readText().then((held) => {
      if (held === text) clipboard.clear();
    }, ignore);
  },
});
