import type { Rule } from '../kit/rule.ts';

const folders = ['docs', 'electron', 'renderer', 'shared', 'test'];

const files = [
  /^\./,
  /^package(-lock)?\.json$/,
  /^(LICENSE|README\.md)$/,
  /^tsconfig(\.[a-z]+)?\.json$/,
  /^(vite|vitest|playwright)\.config\.ts$/,
  /^electron-builder\.yml$/,
  /^biome\.json$/,
];

export const topLevelRule: Rule = {
  promise: 'the top level is closed',
  check: (tree) => [
    ...tree.folders
      .filter((path) => !path.includes('/') && !path.startsWith('.') && !folders.includes(path))
      .map((path) => ({ path, line: 1, message: 'a new folder at the top: its place is in one of those that exist' })),
    ...tree.files
      .filter(({ path }) => !path.includes('/') && !files.some((known) => known.test(path)))
      .map(({ path }) => ({ path, line: 1, message: 'a new file at the top: its place is in a folder' })),
  ],
  faults: [
    { what: 'a folder', files: { 'src/a.ts': '' } },
    { what: 'a file', files: { 'notes.md': '' } },
  ],
  fine: [{ what: 'what is listed', files: { 'README.md': '', '.ci/run': '', 'tsconfig.app.json': '{}' } }],
};
