import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = new URL('../../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const page = read('docs/threat-model.md');

type Proof = { readonly file: string; readonly title: string };

/** Proofs as the page writes them: a file in code marks, an arrow, and a title up to the next proof or cell's end. */
function proofsIn(text: string): readonly Proof[] {
  const found = text.matchAll(/`(test\/[^`]+)` › (.+?)(?=(?:; `test\/)| \||\)\.|$)/gm);
  return [...found].map(([, file = '', title = '']) => ({ file, title }));
}

const literally = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Whether something in a source is called with this title first, as tests and groups of tests are. */
const hasTitle = (source: string, title: string): boolean =>
  ["'", '"', '`'].some((quote) => new RegExp(`\\(\\s*${literally(quote + title + quote)}\\s*,`).test(source));

const proofs = proofsIn(page);

describe('the page on threats', () => {
  it('names a test for every line of its tables', () => {
    const rows = page.split('\n').filter((line) => line.startsWith('|') && !/^\|( cannot|-)/.test(line));
    expect(rows.length).toBeGreaterThan(40);
    expect(rows.filter((row) => proofsIn(row).length === 0)).toEqual([]);
  });

  it('names no test that does not exist', () => {
    expect(proofs.length).toBeGreaterThan(60);
    const missing = proofs.filter(
      ({ file, title }) => !existsSync(fileURLToPath(new URL(file, root))) || !hasTitle(read(file), title),
    );
    expect(missing).toEqual([]);
  });

  it('would notice one', () => {
    const [, { file, title } = { file: '', title: '' }] = proofs;
    expect(hasTitle(read(file), title)).toBe(true);
    expect(hasTitle(read(file), `${title} not`)).toBe(false);
    expect(hasTitle(read(file), title.slice(1))).toBe(false);
  });
});
