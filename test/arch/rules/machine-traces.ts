import { homedir } from 'node:os';
import { dirname } from 'node:path';
import { lineAt, type Rule } from '../kit/rule.ts';
import type { Tree } from '../kit/tree.ts';

/** Folders of one person's machine, and hosts that a lock file should not be bound to. */
const traces = [
  /\/(home|Users)\/[a-z][\w-]+\/(?!\.\.\.)/,
  /[A-Z]:\\\\?Users\\/,
  /\/root\//,
  /registry\.(npmjs|yarnpkg|npmmirror)\.\w+/,
  /"resolved": "https?:/,
];

const ofThisMachine = ({ root }: Tree): readonly string[] =>
  [`${root}/`, `${dirname(root)}/`, `${homedir()}/`].filter((path) => path.split('/').length > 2 && path !== '/tmp/');

export const machineTracesRule: Rule = {
  promise: 'nothing names a folder of a machine or the host of a registry',
  check: (tree) =>
    tree.files.flatMap(({ path, text }) => [
      ...traces.flatMap((trace) => {
        const at = text.search(trace);
        return at < 0 ? [] : [{ path, line: lineAt(text, at), message: `looks like ${trace.exec(text)?.[0]}` }];
      }),
      ...ofThisMachine(tree)
        .filter((folder) => text.includes(folder))
        .map((folder) => ({ path, line: lineAt(text, text.indexOf(folder)), message: `names ${folder}` })),
    ]),
  faults: [
    { what: "someone's folder", files: { 'docs/a.md': `see ${'/home'}/ana/chaveiro/run\n` } },
    { what: "someone's Mac", files: { 'test/a.ts': `export const a = '${'/Users'}/ana/x';\n` } },
    { what: 'this machine', files: { 'docs/a.md': `see ${homedir()}/docs\n` } },
    { what: 'a registry', files: { 'package-lock.json': `{ "resolved": "${'https:'}//registry.example/a.tgz" }\n` } },
  ],
  fine: [{ what: 'paths anyone has', files: { 'docs/a.md': '/tmp/x, ~/Library, $HOME/.local, https://openai.com\n' } }],
};
