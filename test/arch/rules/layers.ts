import { allImports, type Import } from '../kit/imports.ts';
import type { Rule, Violation } from '../kit/rule.ts';
import { isIn } from '../kit/tree.ts';
import { type Layer, layers } from '../layers.ts';

const layerOf = (path: string): Layer | undefined =>
  layers.filter(({ folder }) => isIn(path, folder)).sort((a, b) => b.folder.length - a.folder.length)[0];

const isAllowed = ({ target, typeOnly }: Import & { readonly target: string }, layer: Layer): boolean =>
  [layer.folder, 'shared', ...layer.values, ...(typeOnly ? layer.types : [])].some((folder) => isIn(target, folder));

const judge = (one: Import): readonly Violation[] => {
  const { from, line, target, typeOnly } = one;
  const layer = layerOf(from);
  if (layer === undefined || target === null || isAllowed({ ...one, target }, layer)) return [];
  const what = typeOnly ? 'types of' : 'running code of';
  return [{ path: from, line, message: `${layer.folder} may not import ${what} ${target}` }];
};

const planted = (from: string, statement: string) => ({ [from]: `${statement}\n` });

export const layersRule: Rule = {
  promise: 'a layer imports only what the table allows',
  check: (tree) => allImports(tree).flatMap(judge),
  faults: [
    { what: 'shared reaching down', files: planted('shared/model/a.ts', "import '../../electron/domain/b.ts';") },
    {
      what: 'domain reaching the store',
      files: planted('electron/domain/a.ts', "import type { B } from '../store/b.ts';"),
    },
    {
      what: 'the store running code of domain',
      files: planted('electron/store/a.ts', "import { b } from '../domain/b.ts';"),
    },
    {
      what: 'the vault knowing the store',
      files: planted('electron/vault/a.ts', "import type { B } from '../store/b.ts';"),
    },
    {
      what: 'a service making its store',
      files: planted('electron/services/a.ts', "import { openStore } from '../store/open.ts';"),
    },
    {
      what: 'a provider reaching past the kit',
      files: planted('electron/providers/x/a.ts', "import { b } from '../../probes/b.ts';"),
    },
    { what: 'core knowing a host', files: planted('electron/core/a.ts', "export { b } from '../host/b.ts';") },
    { what: 'host knowing app', files: planted('electron/host/a.ts', "const b = await import('../app/b.ts');") },
    { what: 'app knowing host', files: planted('electron/app/a.ts', "type B = import('../host/b.ts').B;") },
    {
      what: 'the preload knowing the engine',
      files: planted('electron/app/preload/a.ts', "import { b } from '../window.ts';"),
    },
    {
      what: 'the page knowing the engine',
      files: planted('renderer/features/a/b.tsx', "import type { C } from '../../../electron/core/c.ts';"),
    },
    { what: 'ui knowing the api', files: planted('renderer/ui/a.tsx', "import { b } from '../api/b.ts';") },
    { what: 'the product importing a test', files: planted('electron/core/a.ts', "import '../../test/kit/b.ts';") },
  ],
  fine: [
    { what: 'itself', files: planted('electron/vault/a.ts', "import { b } from './b.ts';") },
    { what: 'shared', files: planted('electron/ports/a.ts', "import type { B } from '../../shared/model/b.ts';") },
    { what: 'types of ports', files: planted('electron/domain/a.ts', "import type { B } from '../ports/b.ts';") },
    {
      what: "the probes' kit",
      files: planted('electron/providers/x/a.ts', "import { b } from '../../probes/kit/b.ts';"),
    },
    { what: 'the CLI over the host', files: planted('electron/cli/a.ts', "import { b } from '../host/b.ts';") },
    {
      what: 'app drawing features',
      files: planted('renderer/app/a.tsx', "import { B } from '../features/b/index.ts';"),
    },
  ],
};
