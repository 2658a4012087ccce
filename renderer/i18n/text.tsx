import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { ensure } from '../../shared/errors/exhaustive.ts';
import { createFormats, type Formats } from '../../shared/i18n/format.ts';
import { type Language, language as languages } from '../../shared/model/language.ts';
import type { Region } from '../../shared/model/settings.ts';
import { loadWords, type Words } from './load-words.ts';

/** Words and formats of the language the page speaks now. */
export type Text = Words & { readonly format: Formats };

const TextContext = createContext<Text | null>(null);

type Props = {
  /** What the page begins with, so that its first drawing has words. */
  readonly firstWords: Words;
  readonly language: Language;
  readonly region: Region;
  readonly children: ReactNode;
};

/** Gives every component its words, and tells the browser which language they are in. */
export function TextProvider({ firstWords, language, region, children }: Props) {
  const words = useWords(firstWords, language);
  const format = useMemo(() => createFormats(words.language, region), [words, region]);
  const text = useMemo(() => ({ ...words, format }), [words, format]);
  useEffect(() => {
    document.documentElement.lang = words.language;
  }, [words]);
  return <TextContext value={text}>{children}</TextContext>;
}

/** The words of a language; until they are there, those of the one before. */
function useWords(firstWords: Words, language: Language): Words {
  const [words, setWords] = useState(firstWords);
  useEffect(() => {
    if (words.language === language) return;
    let isWanted = true;
    const take = (loaded: Words) => isWanted && setWords(loaded);
    // Without a host the page keeps the words it has; it says itself that the connection is lost.
    loadWords(language).then(take, () => undefined);
    return () => {
      isWanted = false;
    };
  }, [language, words]);
  useEffect(() => {
    // The other language is fetched once nothing waits for it, so that a switch works without a host, too.
    for (const other of languages.options) loadWords(other).catch(() => undefined);
  }, []);
  return words;
}

export const useText = (): Text => ensure(useContext(TextContext), 'the page is drawn inside a TextProvider');
