import { useCallback, useEffect, useRef, useState } from 'react';

/** What was copied last, by a name of the caller's: the value goes straight to the clipboard and is kept nowhere. */
export type Copied = { readonly what: string; readonly clearsAt: number };

/** What the engine answers to a copy: no value where the host already put it on the clipboard, and empties it. */
export type CopyAnswer = { readonly value: string | null; readonly clearsAt: number };

const copyForMs = 30_000;

/**
 * Puts secrets on the clipboard where the host does not, and empties it when their time is over or the vault locks.
 *
 * The page may not read the clipboard without asking, so it empties it whatever it holds by then.
 */
export function useSecretClipboard() {
  const [copied, setCopied] = useState<Copied | null>(null);
  const pending = useRef<{ readonly stop: () => void; readonly empty: () => void } | null>(null);

  const forget = useCallback(() => {
    pending.current?.stop();
    pending.current?.empty();
    pending.current = null;
    setCopied(null);
  }, []);
  useEffect(() => forget, [forget]);

  const put = useCallback(
    async (what: string, { value, clearsAt }: CopyAnswer) => {
      pending.current?.stop();
      if (value !== null) await navigator.clipboard.writeText(value);
      const timer = setTimeout(forget, Math.max(0, clearsAt - Date.now()));
      pending.current = { stop: () => clearTimeout(timer), empty: () => value !== null && emptyClipboard() };
      setCopied({ what, clearsAt });
    },
    [forget],
  );
  const putForAWhile = useCallback(
    (what: string, value: string) => put(what, { value, clearsAt: Date.now() + copyForMs }),
    [put],
  );
  return { copied, put, putForAWhile };
}

/** A page in the background may not write the clipboard: then it is done as soon as it may. */
function emptyClipboard(): void {
  navigator.clipboard.writeText('').catch(() => {
    window.addEventListener('focus', emptyClipboard, { once: true });
  });
}
