import type { Language } from '../model/language.ts';
import type { PathOf, SameShape } from './message-shape.ts';
import { en } from './messages/en/index.ts';
import { ptBR } from './messages/pt-BR/index.ts';

/** All texts of one language, nested. */
export type Messages = SameShape<typeof en>;

/** Dotted path of a text, such as `errors.BUSY.fix`; plural texts go by their stem. */
export type MessageKey = PathOf<typeof en>;

/** All texts by language, in the shape i18next takes as the namespace `translation`. */
export const resources: Readonly<Record<Language, Messages>> = { en, 'pt-BR': ptBR };
