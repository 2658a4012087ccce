import { allImports } from '../kit/imports.ts';
import type { Rule, Violation } from '../kit/rule.ts';
import type { Tree } from '../kit/tree.ts';

type Graph = ReadonlyMap<string, readonly string[]>;

const graphOf = (tree: Tree): Graph => {
  const edges = Map.groupBy(allImports(tree), ({ from }) => from);
  return new Map([...edges].map(([from, list]) => [from, list.flatMap(({ target }) => target ?? [])]));
};

/** Depth first; a file met again while still on the path closes a cycle. Each file is left behind once. */
const findCycles = (graph: Graph): readonly (readonly string[])[] => {
  const done = new Set<string>();
  const cycles: (readonly string[])[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    const met = path.indexOf(file);
    if (met >= 0) cycles.push([...path.slice(met), file]);
    if (met >= 0 || done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return cycles;
};

const report = (cycle: readonly string[]): Violation => ({
  path: cycle[0] ?? '',
  line: 1,
  message: cycle.join(' → '),
});

export const cyclesRule: Rule = {
  promise: 'no file reaches itself by imports, types included',
  check: (tree) => findCycles(graphOf(tree)).map(report),
  faults: [
    {
      what: 'two files',
      files: { 'shared/a.ts': "import { b } from './b.ts';\n", 'shared/b.ts': "import { a } from './a.ts';\n" },
    },
    {
      what: 'three files over a type and a re-export',
      files: {
        'shared/a.ts': "import type { B } from './b.ts';\n",
        'shared/b.ts': "export { c } from './c.ts';\n",
        'shared/c.ts': "const a = import('./a.ts');\n",
      },
    },
  ],
  fine: [
    {
      what: 'a diamond',
      files: {
        'shared/a.ts': "import './b.ts';\nimport './c.ts';\n",
        'shared/b.ts': "import './d.ts';\n",
        'shared/c.ts': "import './d.ts';\n",
        'shared/d.ts': 'export const d = 1;\n',
      },
    },
  ],
};
