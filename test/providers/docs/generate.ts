import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readProviderWorld } from '../provider-world.ts';
import { causesPage } from './causes-page.ts';
import { providersPart } from './providers-tables.ts';

// The second half of `npm run generate`: what the documents say of providers and causes, from code, fixtures and tests.

const begin = '<!-- Made by `npm run generate` from here on; not to be edited. -->';
const end = '<!-- Made until here. -->';

/** A page with its made part put anew between the two marks. */
function withPart(page: string, part: string): string {
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error('docs/providers.md has lost the marks of its made part');
  return `${page.slice(0, from)}${begin}\n\n${part}\n\n${page.slice(to)}`;
}

const readPage = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');

/** The documents as they must read for what is in a project folder; paths are relative to it. */
export async function madeDocuments(
  root: string,
): Promise<readonly { readonly path: string; readonly text: string }[]> {
  const world = await readProviderWorld(root);
  const providers = readPage(join(root, 'docs/providers.md'));
  return [
    { path: 'docs/providers.md', text: withPart(providers, providersPart(world, root)) },
    { path: 'docs/causes.md', text: causesPage(world) },
  ];
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '..', '..', '..');
  for (const { path, text } of await madeDocuments(root)) {
    if (readPage(join(root, path)) !== text) writeFileSync(join(root, path), text);
  }
}
