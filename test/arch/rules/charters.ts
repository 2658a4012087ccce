import type { Rule, Violation } from '../kit/rule.ts';
import type { Tree } from '../kit/tree.ts';

const maxLines = 20;

const isLayer = (path: string): boolean => /^(electron|renderer|shared|test|electron\/[^/]+)$/.test(path);

const judge = (folder: string, tree: Tree): readonly Violation[] => {
  const path = `${folder}/README.md`;
  const charter = tree.files.find((file) => file.path === path);
  if (charter === undefined) return [{ path, line: 1, message: 'the layer has no charter' }];
  const lines = charter.text.trimEnd().split('\n').length;
  return lines > maxLines ? [{ path, line: maxLines, message: `a charter of ${lines} lines` }] : [];
};

export const chartersRule: Rule = {
  promise: `every layer has a charter of at most ${maxLines} lines`,
  check: (tree) => tree.folders.filter(isLayer).flatMap((folder) => judge(folder, tree)),
  faults: [
    { what: 'none', files: { 'shared/README.md': '# shared\n', 'shared/a.ts': '', 'test/a.ts': '' } },
    { what: 'a long one', files: { 'shared/README.md': 'line\n'.repeat(21) } },
  ],
  fine: [{ what: 'a short one', files: { 'shared/README.md': 'line\n'.repeat(20), 'shared/model/a.ts': '' } }],
};
