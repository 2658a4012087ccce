import type { Clipboard } from '../ports/clipboard.ts';
import type { Clock } from '../ports/clock.ts';
import { shownMs } from '../services/reveal.ts';

/** Puts a secret on the host's clipboard, for as long as its session may have it there. */
export type ClipboardKeeper = (text: string, locked: AbortSignal) => void;

/** Takes each secret off the clipboard after 30 s, or as soon as its session locks, unless something else is there. */
export function createClipboardKeeper(clipboard: Clipboard, clock: Pick<Clock, 'after'>): ClipboardKeeper {
  return (text, locked) => {
    clipboard.write(text);
    const clear = (): void => {
      cancel();
      locked.removeEventListener('abort', clear);
      clipboard.clearIf(text);
    };
    const cancel = clock.after(shownMs, clear);
    locked.addEventListener('abort', clear, { once: true });
  };
}
