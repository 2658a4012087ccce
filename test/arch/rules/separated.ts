import { allImports } from '../kit/imports.ts';
import type { Rule } from '../kit/rule.ts';
import { separated } from '../layers.ts';

const roomOf = (path: string, folder: string): string | null => {
  const parts = path.startsWith(`${folder}/`) ? path.slice(folder.length + 1).split('/') : [];
  return parts.length > 1 ? (parts[0] ?? null) : null;
};

export const separatedRule: Rule = {
  promise: 'a provider knows no other provider, a feature no other feature',
  check: (tree) =>
    allImports(tree).flatMap(({ from, line, target }) =>
      separated.flatMap((folder) => {
        const [here, there] = [roomOf(from, folder), roomOf(target ?? '', folder)];
        if (here === null || there === null || here === there) return [];
        return [{ path: from, line, message: `${here} imports ${there}` }];
      }),
    ),
  faults: [
    {
      what: 'provider to provider',
      files: { 'electron/providers/openai/probe.ts': "import { x } from '../redis/probe.ts';\n" },
    },
    {
      what: 'feature to feature',
      files: { 'renderer/features/a/b.tsx': "import type { X } from '../c/d.tsx';\n" },
    },
  ],
  fine: [
    {
      what: 'a list of all providers, and a file of its own',
      files: {
        'electron/providers/index.ts': "import { x } from './redis/probe.ts';\n",
        'electron/providers/redis/probe.ts': "import { y } from './steps.ts';\n",
      },
    },
  ],
};
