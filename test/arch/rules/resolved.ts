import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { allImports } from '../kit/imports.ts';
import type { Rule } from '../kit/rule.ts';

// Node runs the files as written and adds no extension; a layer rule sees only what it can resolve.
export const resolvedRule: Rule = {
  promise: 'a relative import names a file that is there, extension and all',
  check: (tree) =>
    allImports(tree).flatMap(({ from, line, specifier, target }) =>
      target === null || (/\.[a-z]+$/.test(target) && existsSync(join(tree.root, target)))
        ? []
        : [{ path: from, line, message: `${specifier} is not a file` }],
    ),
  faults: [
    {
      what: 'an extension left out',
      files: { 'shared/a.ts': "import { b } from './b';\n", 'shared/b.ts': 'export const b = 1;\n' },
    },
    { what: 'a file that is not there', files: { 'shared/a.ts': "import { b } from './b.ts';\n" } },
  ],
  fine: [
    {
      what: 'a file, a style sheet and a file with a query',
      files: {
        'renderer/a.tsx': "import './a.css';\nimport { b } from './b.ts';\nimport svg from './a.css?raw';\n",
        'renderer/a.css': '',
        'renderer/b.ts': 'export const b = 1;\n',
      },
    },
  ],
};
