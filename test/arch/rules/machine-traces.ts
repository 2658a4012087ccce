import { homedir } from 'node:os';
import { dirname } from 'node:path';
import { lineAt, type Rule } from '../kit/rule.ts';
import type { Tree } from '../kit/tree.ts';

/** Someone's folder. Tests may make folders of people up. */
const homes = [/\/(home|Users)\/[a-z][\w-]+\//, /[A-Z]:\\\\?Users\\/, /\/root\//];

/** Hosts that an install should not be bound to. */
const registries = [/registry\.(npmjs|yarnpkg|npmmirror)\.\w+/, /"resolved": "https?:/];

const tracesFor = (path: string): readonly RegExp[] =>
  path.startsWith('test/') ? registries : [...homes, ...registries];

const ofThisMachine = ({ root }: Tree): readonly string[] =>
  [`${root}/`, `${dirname(root)}/`, `${homedir()}/`].filter((path) => path.split('/').length > 2 && path !== '/tmp/');

export const machineTracesRule: Rule = {
  promise: 'nothing names a folder of a machine or the host of a registry',
  check: (tree) =>
    tree.files.flatMap(({ path, text }) => [
      ...tracesFor(path).flatMap((trace) => {
        const at = text.search(trace);
        return at < 0 ? [] : [{ path, line: lineAt(text, at), message: `looks like ${trace.exec(text)?.[0]}` }];
      }),
      ...ofThisMachine(tree)
        .filter((folder) => text.includes(folder))
        .map((folder) => ({ path, line: lineAt(text, text.indexOf(folder)), message: `names ${folder}` })),
    ]),
  faults: [
    { what: "someone's folder", files: { 'docs/a.md': `see ${'/home'}/ana/chaveiro/run\n` } },
    { what: "someone's Mac", files: { 'shared/a.ts': `export const a = '${'/Users'}/ana/x';\n` } },
    { what: 'this machine', files: { 'docs/a.md': `see ${homedir()}/docs\n` } },
    { what: 'a registry', files: { 'package-lock.json': `{ "resolved": "${'https:'}//registry.example/a.tgz" }\n` } },
  ],
  fine: [
    {
      what: 'paths anyone has, and people made up by a test',
      files: {
        'docs/a.md': '/tmp/x, ~/Library, $HOME/.local, https://openai.com\n',
        'test/a.ts': `export const a = '${'/home'}/ana/x';\n`,
      },
    },
  ],
};
