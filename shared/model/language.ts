import { z } from 'zod';

/** The two languages every text exists in. */
export const language = z.enum(['pt-BR', 'en']);
export type Language = z.infer<typeof language>;

/** A text in both languages. */
export const bilingual = z.strictObject({ 'pt-BR': z.string().min(1), en: z.string().min(1) });
export type Bilingual = z.infer<typeof bilingual>;
