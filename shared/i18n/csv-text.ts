import type { Language } from '../model/language.ts';

/** A spreadsheet runs what begins like this as a formula. */
const formulaStart = /^[\s]*[=+\-@\t\r]/;

/** One cell that is nothing but text, whatever opens the file. */
const cell = (value: string): string => {
  const harmless = formulaStart.test(value) ? `'${value}` : value;
  return `"${harmless.replaceAll('"', '""')}"`;
};

const separators: Readonly<Record<Language, string>> = { 'pt-BR': ';', en: ',' };

/** A table for a spreadsheet, as the language's own spreadsheets read it: separator, and a mark that it is UTF-8. */
export const csvText = (rows: readonly (readonly string[])[], language: Language): string =>
  `\uFEFF${rows.map((row) => row.map(cell).join(separators[language])).join('\r\n')}\r\n`;
