import { bindMessages } from '../../shared/i18n/bind-messages.ts';
import type { PageMessages } from '../../shared/i18n/resources.ts';
import type { TranslateOnPage } from '../../shared/i18n/translate.ts';
import type { Language } from '../../shared/model/language.ts';

/** The page's words in one language. */
export type Words = { readonly language: Language; readonly t: TranslateOnPage };

/** Nobody reads two languages at a time: each is a file of its own. */
const files: Readonly<Record<Language, () => Promise<PageMessages>>> = {
  en: async () => (await import('../../shared/i18n/messages/en/on-page.ts')).onPage,
  'pt-BR': async () => (await import('../../shared/i18n/messages/pt-BR/on-page.ts')).onPage,
};

/** Loads the words of a language. Rejects when the page's host is gone. */
export const loadWords = async (language: Language): Promise<Words> => ({
  language,
  t: bindMessages(language, await files[language]()),
});
