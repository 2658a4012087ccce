import { z } from 'zod';
import { allImports, packageOf } from '../kit/imports.ts';
import type { Rule, Violation } from '../kit/rule.ts';
import type { Tree } from '../kit/tree.ts';

const manifestFile = z.object({ dependencies: z.record(z.string(), z.string()).default({}) });

/** Brought by the runtime itself, or needed only where the sources are. */
const brought = new Set(['electron', 'vite']);

const check = (tree: Tree): readonly Violation[] => {
  const manifest = tree.files.find(({ path }) => path === 'package.json')?.text ?? '{}';
  const { dependencies } = manifestFile.parse(JSON.parse(manifest));
  return allImports(tree).flatMap(({ from, line, specifier, typeOnly }) => {
    const name = packageOf(specifier);
    const runs = /^(electron|shared)\//.test(from) && !typeOnly && name !== null && !name.startsWith('node:');
    if (!runs || brought.has(name) || Object.hasOwn(dependencies, name)) return [];
    return [{ path: from, line, message: `${name} is not among the dependencies that a packaged product carries` }];
  });
};

const manifest = JSON.stringify({ dependencies: { zod: '4.0.0' }, devDependencies: { vitest: '5.0.0' } });

// The page is bundled, so what only it uses stays among the development dependencies.
export const runtimeDependenciesRule: Rule = {
  promise: 'what the engine runs is a dependency, not one of development',
  check,
  faults: [
    {
      what: 'a development dependency',
      files: { 'package.json': manifest, 'electron/core/a.ts': "import { it } from 'vitest';\n" },
    },
    {
      what: 'a deep import in shared',
      files: { 'package.json': manifest, 'shared/a.ts': "import { b } from '@scope/name/deep';\n" },
    },
  ],
  fine: [
    {
      what: 'dependencies, Node, types, and what the page bundles',
      files: {
        'package.json': manifest,
        'electron/core/a.ts': "import 'node:fs';\nimport { z } from 'zod/v4';\nimport type { X } from 'vitest';\n",
        'renderer/a.tsx': "import { useId } from 'react';\n",
      },
    },
  ],
};
