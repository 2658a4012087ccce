import type { Language } from '../model/language.ts';
import { bindMessages, type MessageParams } from './bind-messages.ts';
import { type MessageKey, type PageMessageKey, resources } from './resources.ts';

/** Gives the text of a key in one language, its gaps filled. */
export type Translate = (key: MessageKey, params?: MessageParams) => string;

/** Gives a text the page has; every translator can. */
export type TranslateOnPage = (key: PageMessageKey, params?: MessageParams) => string;

/** Makes the translator of one language, with every text of it (see `bind-messages.ts`). */
export const createTranslator = (language: Language): Translate => bindMessages(language, resources[language]);
