import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { ensure } from '../../shared/errors/exhaustive.ts';
import type { Language } from '../../shared/model/language.ts';
import { firstSettings, type PlainSettings } from '../../shared/model/settings.ts';
import {
  type ChoiceName,
  type Choices,
  type KeptChoices,
  keptChoices,
  noChoices,
  takeOver,
  unsavedOf,
  withChoice,
  withSaved,
} from './kept-choices.ts';

export type Theme = PlainSettings['theme'];

type Preferences = Pick<PlainSettings, ChoiceName> & {
  /** What was chosen here and the vault does not know yet. */
  readonly unsaved: Choices;
  readonly choose: (change: Choices) => void;
  /** Takes over what the vault remembers, but for what was chosen here and it does not know yet. */
  readonly adopt: (remembered: Choices) => void;
  /** The vault knows these now. */
  readonly settle: (saved: Choices) => void;
};

const storageKey = 'chaveiro.preferences';
const PreferencesContext = createContext<Preferences | null>(null);

/** How the page speaks and looks: chosen on it, else what the vault remembers, else what the browser says. */
export function PreferencesProvider({ children }: { readonly children: ReactNode }) {
  const [kept, setKept] = useState(readStored);
  const change = useCallback((step: (before: KeptChoices) => KeptChoices) => {
    setKept((before) => {
      const after = step(before);
      localStorage.setItem(storageKey, JSON.stringify(after));
      return after;
    });
  }, []);
  const choose = useCallback((some: Choices) => change((before) => withChoice(before, some)), [change]);
  const adopt = useCallback((some: Choices) => change((before) => takeOver(before, some)), [change]);
  const settle = useCallback((some: Choices) => change((before) => withSaved(before, some)), [change]);
  const preferences = useMemo(() => {
    const { shown } = kept;
    return {
      language: languageOf(kept),
      region: shown.region ?? firstSettings.region,
      theme: shown.theme ?? firstSettings.theme,
      density: shown.density ?? firstSettings.density,
      textSize: shown.textSize ?? firstSettings.textSize,
      motion: shown.motion ?? firstSettings.motion,
      unsaved: unsavedOf(kept),
      choose,
      adopt,
      settle,
    };
  }, [kept, choose, adopt, settle]);
  return <PreferencesContext value={preferences}>{children}</PreferencesContext>;
}

export const usePreferences = (): Preferences =>
  ensure(useContext(PreferencesContext), 'the page is drawn inside a PreferencesProvider');

const languageOf = ({ shown }: KeptChoices): Language => shown.language ?? browserLanguage(navigator.languages);

/** The language the page begins with, before anything is drawn. */
export const firstLanguage = (): Language => languageOf(readStored());

/** The first of the browser's languages we speak, by its main part: any Portuguese is pt-BR. */
export function browserLanguage(wanted: readonly string[]): Language {
  const main = wanted.map((tag) => tag.toLowerCase().split('-')[0]).find((tag) => tag === 'pt' || tag === 'en');
  return main === 'en' ? 'en' : 'pt-BR';
}

function readStored(): KeptChoices {
  try {
    return keptChoices.parse(JSON.parse(localStorage.getItem(storageKey) ?? 'null'));
  } catch {
    return noChoices;
  }
}
