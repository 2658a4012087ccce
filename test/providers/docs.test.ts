import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { causes } from '../../shared/errors/causes.ts';
import { madeDocuments } from './docs/generate.ts';
import { readProbe } from './docs/probe-source.ts';
import { readProviderWorld } from './provider-world.ts';
import { type RealFault, realFaults } from './real-faults.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const world = await readProviderWorld(root);
const documents = await madeDocuments(root);

/** Whether a test's file names the title of a fault, and its cause. */
const isTested = ({ file, test }: RealFault): boolean =>
  ["'", '"', '`'].some((quote) => read(file).includes(`${quote}${test}${quote}`));

describe('the documents on providers and causes', () => {
  it.each(documents)('are what `npm run generate` makes: $path', ({ path, text }) => {
    expect(read(path)).toBe(text);
  });

  it('have a line for every provider and every cause', () => {
    const [providers, explained] = [read('docs/providers.md'), read('docs/causes.md')];
    expect(world.catalogue.filter(({ id }) => providers.split(`\n| \`${id}\` |`).length !== 3)).toEqual([]);
    expect(causes.filter((cause) => explained.split(`\n| \`${cause}\` |`).length !== 3)).toEqual([]);
  });

  it('say of every probe what it does, in the words above its code', () => {
    expect(world.folders.filter((id) => readProbe(root, id).says.length < 20)).toEqual([]);
  });

  it.each([
    ['openai', ['GET /models']],
    ['anthropic', ['POST /v1/messages/count_tokens', 'GET /v1/models?limit=100']],
    ['azure-openai', ['POST /openai/deployments/…/chat/completions?api-version=2024-10-21', 'GET /openai/v1/models']],
    ['deepgram', ['GET /v1/projects/…/balances', 'GET /v1/projects']],
    ['redis', []],
  ])('read what is asked from the code: %s', (id, asks) => {
    expect(readProbe(root, id).asks).toEqual(asks);
  });
});

describe('faults produced for real', () => {
  it('are those of tests that exist', () => {
    expect(realFaults.filter((fault) => !isTested(fault))).toEqual([]);
  });

  it('would be noticed if they were not', () => {
    const [first] = realFaults;
    if (first === undefined) throw new Error('there are some');
    expect(isTested({ ...first, test: `${first.test} not` })).toBe(false);
  });

  it('are of providers that exist', () => {
    const ids = world.catalogue.map(({ id }) => id);
    const named = realFaults.flatMap(({ providers }) => (providers === 'every' ? [] : providers));
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
  });
});
