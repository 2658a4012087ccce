import type { Clipboard } from '../ports/clipboard.ts';
import type { Clock } from '../ports/clock.ts';

/** Puts a secret on the host's clipboard, for as long as its session may have it there. */
export type ClipboardKeeper = (text: string, forMs: number, locked: AbortSignal) => void;

/** Takes each secret off the clipboard when its time is over, or as soon as its session locks, unless something else is there. */
export function createClipboardKeeper(clipboard: Clipboard, clock: Pick<Clock, 'after'>): ClipboardKeeper {
  return (text, forMs, locked) => {
    clipboard.write(text);
    const clear = (): void => {
      cancel();
      locked.removeEventListener('abort', clear);
      clipboard.clearIf(text);
    };
    const cancel = clock.after(forMs, clear);
    locked.addEventListener('abort', clear, { once: true });
  };
}
