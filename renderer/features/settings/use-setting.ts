import { useState } from 'react';
import type { AppError } from '../../../shared/errors/app-error.ts';
import type { AppSettings, PlainSettings } from '../../../shared/model/settings.ts';
import { useSettings } from './settings-context.ts';
import { useSaveSettings } from './use-save-settings.ts';

export type PlainName = keyof PlainSettings;

/** What became of the last change of a setting on this page. */
export type Note<V> =
  | { readonly kind: 'none' | 'saving' }
  /** Saved, and not to be taken back. */
  | { readonly kind: 'done' }
  | { readonly kind: 'saved'; readonly undo: () => void }
  | { readonly kind: 'failed'; readonly error: AppError }
  | {
      readonly kind: 'conflict';
      readonly theirs: V;
      readonly mine: V;
      readonly keep: () => void;
      readonly use: () => void;
    };

/** One setting: its value, and a way to change it that saves at once and can be taken back. */
export function useSetting<N extends PlainName>(name: N) {
  const settings = useSettings();
  const save = useSaveSettings();
  const [note, setNote] = useState<Note<PlainSettings[N]>>({ kind: 'none' });
  const change = async (next: PlainSettings[N], since: AppSettings): Promise<void> => {
    setNote({ kind: 'saving' });
    const ended = await save(name, { [name]: next }, since);
    if (ended.kind === 'failed') setNote(ended);
    else if (ended.kind === 'saved') {
      setNote({ kind: 'saved', undo: () => void change(since[name], ended.settings) });
    } else {
      setNote({
        kind: 'conflict',
        theirs: ended.settings[name],
        mine: next,
        keep: () => setNote({ kind: 'none' }),
        use: () => void change(next, ended.settings),
      });
    }
  };
  return {
    settings,
    value: settings[name],
    change: (next: PlainSettings[N], since = settings) => void change(next, since),
    note,
  };
}
