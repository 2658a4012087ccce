import { z } from 'zod';

/** The two languages every text exists in. */
export const language = z.enum(['pt-BR', 'en']);
export type Language = z.infer<typeof language>;

/** The language for a locale's name, such as `pt_BR.UTF-8`. Whoever has no Portuguese locale reads English. */
export const languageOfLocale = (locale: string): Language => (/^pt([_.-]|$)/i.test(locale) ? 'pt-BR' : 'en');

/** A text in both languages. */
export const bilingual = z.strictObject({ 'pt-BR': z.string().min(1), en: z.string().min(1) });
export type Bilingual = z.infer<typeof bilingual>;
