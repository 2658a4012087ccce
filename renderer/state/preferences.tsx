import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { z } from 'zod';
import { ensure } from '../../shared/errors/exhaustive.ts';
import { type Language, language } from '../../shared/model/language.ts';
import { appSettings } from '../../shared/model/settings.ts';

const choices = z.object({ language, theme: appSettings.shape.theme }).partial();
/** What the user chose on this page, and nothing they did not. */
export type Choices = z.infer<typeof choices>;
export type Theme = NonNullable<Choices['theme']>;

type Preferences = {
  readonly language: Language;
  readonly theme: Theme;
  readonly choices: Choices;
  readonly choose: (change: Choices) => void;
  /** Takes over what the vault remembers, where nothing was chosen here. */
  readonly adopt: (remembered: Required<Choices>) => void;
};

const storageKey = 'chaveiro.preferences';
const PreferencesContext = createContext<Preferences | null>(null);

/** Language and theme: chosen on this page, else what the vault remembers, else what the browser says. */
export function PreferencesProvider({ children }: { readonly children: ReactNode }) {
  const [chosen, setChosen] = useState(readStored);
  const [remembered, setRemembered] = useState<Choices>({});
  const choose = useCallback((change: Choices) => {
    setChosen((before) => {
      const after = { ...before, ...change };
      localStorage.setItem(storageKey, JSON.stringify(after));
      return after;
    });
  }, []);
  const preferences = useMemo(
    () => ({
      language: chosen.language ?? remembered.language ?? browserLanguage(navigator.languages),
      theme: chosen.theme ?? remembered.theme ?? 'system',
      choices: chosen,
      choose,
      adopt: setRemembered,
    }),
    [chosen, remembered, choose],
  );
  return <PreferencesContext value={preferences}>{children}</PreferencesContext>;
}

export const usePreferences = (): Preferences =>
  ensure(useContext(PreferencesContext), 'the page is drawn inside a PreferencesProvider');

/** The first of the browser's languages we speak, by its main part: any Portuguese is pt-BR. */
export function browserLanguage(wanted: readonly string[]): Language {
  const main = wanted.map((tag) => tag.toLowerCase().split('-')[0]).find((tag) => tag === 'pt' || tag === 'en');
  return main === 'en' ? 'en' : 'pt-BR';
}

function readStored(): Choices {
  try {
    return choices.parse(JSON.parse(localStorage.getItem(storageKey) ?? '{}'));
  } catch {
    return {};
  }
}
