import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One list of everything a folder holds, as TypeScript. */
type Index = {
  readonly path: string;
  readonly madeFrom: string;
  readonly imports: readonly string[];
  /** What stands above the list, and its name and type. */
  readonly doc: string;
  readonly declaration: string;
  /** What is done with each of the list; null for nothing. */
  readonly each: string | null;
  readonly ids: readonly string[];
  readonly moduleOf: (id: string) => string;
};

const camelCase = (id: string): string => id.replace(/-([a-z0-9])/g, (_, first: string) => first.toUpperCase());

const render = ({ madeFrom, imports, doc, declaration, each, ids, moduleOf }: Index): string =>
  [
    `// Made by electron/providers/generate.ts from ${madeFrom}; \`npm run generate\` makes it anew.`,
    ...imports,
    ...ids.map((id) => `import { ${camelCase(id)} } from '${moduleOf(id)}';`),
    '',
    `/** ${doc} */`,
    `export const ${declaration} = [`,
    ...ids.map((id) => `  ${camelCase(id)},`),
    each === null ? '];' : `].map(${each});`,
    '',
  ].join('\n');

const foldersIn = (path: string): readonly string[] =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

const modulesIn = (path: string): readonly string[] =>
  readdirSync(path)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.slice(0, -'.ts'.length))
    .sort();

const indexesOf = (root: string): readonly Index[] => [
  {
    path: 'shared/catalogue/index.generated.ts',
    madeFrom: 'the files of this folder',
    imports: [
      "import { withAllowedModels } from './allowed-models.ts';",
      "import type { ProviderDescriptor } from './descriptor.ts';",
    ],
    each: 'withAllowedModels',
    doc: 'Every provider there is, by id.',
    declaration: 'catalogue: readonly ProviderDescriptor[]',
    ids: modulesIn(join(root, 'shared/catalogue/providers')),
    moduleOf: (id) => `./providers/${id}.ts`,
  },
  {
    path: 'electron/providers/index.generated.ts',
    madeFrom: 'the folders beside it',
    imports: ["import type { ProviderModule } from '../probes/kit/provider-module.ts';"],
    each: null,
    doc: 'The probe of every provider, by id.',
    declaration: 'providers: readonly ProviderModule[]',
    ids: foldersIn(join(root, 'electron/providers')),
    moduleOf: (id) => `./${id}/index.ts`,
  },
];

/** The two lists of providers, as they must read for what is in the folders of a project; paths are relative to it. */
export const generatedFiles = (root: string): readonly { readonly path: string; readonly text: string }[] =>
  indexesOf(root).map((index) => ({ path: index.path, text: render(index) }));

if (import.meta.main) {
  const root = join(import.meta.dirname, '..', '..');
  for (const { path, text } of generatedFiles(root)) {
    const file = join(root, path);
    if (readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
  }
}
