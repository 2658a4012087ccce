import type { OpenModelBook } from '../../ports/model-book.ts';

/** Loads the table of models when somebody asks for it: a start must not wait for two megabytes. */
export const openModelBook: OpenModelBook = async () => (await import('./model-book.ts')).modelBook;
