import type { Language } from '../model/language.ts';
import type { PathOf, SameShape } from './message-shape.ts';
import { en } from './messages/en/index.ts';
import type { onPage } from './messages/en/on-page.ts';
import { ptBR } from './messages/pt-BR/index.ts';

/** All texts of one language, nested. */
export type Messages = SameShape<typeof en>;

/** Those of them the page shows. */
export type PageMessages = SameShape<typeof onPage>;

/** Dotted path of a text, such as `errors.BUSY.fix`; plural texts go by their stem. */
export type MessageKey = PathOf<typeof en>;

/** Path of a text the page has. */
export type PageMessageKey = PathOf<typeof onPage>;

/** All texts by language, in the shape i18next takes as the namespace `translation`. */
export const resources: Readonly<Record<Language, Messages>> = { en, 'pt-BR': ptBR };
