import { type Language, languageOfLocale } from '../../../shared/model/language.ts';

/** The user's language: the locale of the terminal where one is set, or else the system's. */
export function systemLanguage(env: Readonly<Record<string, string | undefined>> = process.env): Language {
  const set = env.LC_ALL || env.LC_MESSAGES || env.LANG;
  return languageOfLocale(set || Intl.DateTimeFormat().resolvedOptions().locale);
}
