import type { Language } from '../../shared/model/language.ts';
import type { Engine } from '../core/engine.ts';

/** What the menus and the tray show of the engine. */
export type DesktopState = { readonly language: Language; readonly isUnlocked: boolean };

export type DesktopWatch = {
  readonly engine: Pick<Engine, 'changes' | 'isUnlocked' | 'language'>;
  readonly signal: AbortSignal;
  readonly onChange: (state: DesktopState) => void;
};

/** Tells how things stand now, and again each time that is another way, until the signal fires. */
export async function watchDesktop({ engine, signal, onChange }: DesktopWatch): Promise<void> {
  let told: DesktopState | null = null;
  const tell = (): void => {
    const state = { language: engine.language(), isUnlocked: engine.isUnlocked() };
    if (told?.language === state.language && told.isUnlocked === state.isUnlocked) return;
    told = state;
    onChange(state);
  };
  tell();
  for await (const _ of engine.changes(signal)) tell();
}
