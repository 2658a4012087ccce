import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react';
import { ensure } from '../../shared/errors/exhaustive.ts';
import { createFormats, type Formats } from '../../shared/i18n/format.ts';
import { createTranslator, type Translate } from '../../shared/i18n/translate.ts';
import type { Language } from '../../shared/model/language.ts';
import type { Region } from '../../shared/model/settings.ts';

/** Words and formats of the language the page speaks now. */
export type Text = { readonly language: Language; readonly t: Translate; readonly format: Formats };

const TextContext = createContext<Text | null>(null);

type Props = { readonly language: Language; readonly region: Region; readonly children: ReactNode };

/** Gives every component its words, and tells the browser which language they are in. */
export function TextProvider({ language, region, children }: Props) {
  const t = useMemo(() => createTranslator(language), [language]);
  const format = useMemo(() => createFormats(language, region), [language, region]);
  const text = useMemo(() => ({ language, t, format }), [language, t, format]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return <TextContext value={text}>{children}</TextContext>;
}

export const useText = (): Text => ensure(useContext(TextContext), 'the page is drawn inside a TextProvider');
