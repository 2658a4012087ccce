import type { Clipboard as ElectronClipboard } from 'electron';
import type { Clipboard } from '../ports/clipboard.ts';

type AsyncClipboard = Pick<ElectronClipboard, 'writeText' | 'readText' | 'clear'>;

/** A clipboard that another program holds cannot be helped, and the error may quote the text. */
const ignore = (): void => undefined;

/** The port, and a way to wait for what was begun: a process that ends at once would leave a secret behind. */
export type SystemClipboard = Clipboard & { readonly settled: () => Promise<void> };

/** The desktop's clipboard, which the engine may empty again. Electron's answers late; the port's callers do not wait. */
export function createSystemClipboard(clipboard: AsyncClipboard): SystemClipboard {
  let begun: Promise<unknown> = Promise.resolve();
  const afterLast = (run: () => Promise<void>): void => {
    begun = begun.then(run).catch(ignore);
  };
  return {
    write: (text) => afterLast(() => clipboard.writeText(text)),
    clearIf: (text) =>
      afterLast(async () => {
        if ((await clipboard.readText()) === text) clipboard.clear();
      }),
    settled: async () => void (await begun),
  };
}
