import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

const grown = (word: string): string => word.replace(/[aeiou]/gi, (letter) => letter.repeat(2));

/** A text about a third longer, its words too, between marks; what is filled in stays as it is. */
export const pseudo = (text: string): string =>
  `⟦${text
    .split(/(\{\{[^}]*\}\}|<[^>]*>|\$t\([^)]*\))/)
    .map((part, index) => (index % 2 === 0 ? grown(part) : part))
    .join('')}⟧`;

const pseudoOf = (value: unknown): unknown => {
  if (typeof value === 'string') return pseudo(value);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, pseudoOf(inner)]));
};

/** A page whose English is longer than any language: only ever built for a test. */
export function pseudoTexts(): Plugin {
  return {
    name: 'pseudo-texts',
    enforce: 'pre',
    load: async (id) => {
      if (!/i18n\/messages\/en\/.+\.ts$/.test(id) || id.endsWith('/index.ts')) return null;
      const module = (await import(pathToFileURL(id).href)) as Readonly<Record<string, unknown>>;
      return Object.entries(module)
        .map(([name, texts]) => `export const ${name} = ${JSON.stringify(pseudoOf(texts))};`)
        .join('\n');
    },
  };
}
