import { declaredNames } from '../kit/declared-names.ts';
import { lineAt, type Rule, type Violation } from '../kit/rule.ts';
import { childOf, childrenOf, dottedName, type Node, nameOf, stringOf, walk } from '../kit/syntax.ts';
import type { SourceFile } from '../kit/tree.ts';

/** Ways out of the process for text, by the files that may go them: the log, the terminal's words, the command's answers. */
const ways = {
  log: ['electron/core/adapters/log.ts'],
  stream: ['electron/core/adapters/terminal.ts', 'electron/core/adapters/crashes.ts', 'electron/cli/process-world.ts'],
  crash: ['electron/core/adapters/crashes.ts'],
  nobody: [],
} as const satisfies Readonly<Record<string, readonly string[]>>;

type Way = keyof typeof ways;

/** Members of globals by their dotted name, or its beginning. */
const members: readonly (readonly [name: RegExp, way: Way])[] = [
  [/^console\./, 'nobody'],
  [/^process\.(stdout|stderr)$/, 'stream'],
  [/^process\.(emitWarning|_rawDebug|report)$/, 'nobody'],
  [/\.(appendFile|appendFileSync|createWriteStream)$/, 'log'],
];

const appends = /^(appendFile|appendFileSync|createWriteStream|WriteStream)$/;

/** Node's own last words, which whoever listens for them says in its place. */
const lastWords = /^(uncaughtException|uncaughtExceptionMonitor|unhandledRejection|rejectionHandled|warning)$/;

type Found = { readonly what: string; readonly way: Way; readonly start: number };

const found = (node: Node, what: string, way: Way | undefined): readonly Found[] =>
  way === undefined ? [] : [{ what, way, start: node.start }];

function ofImport(node: Node): readonly Found[] {
  const module = stringOf(childOf(node, 'source')) ?? '';
  if (/^(node:)?console$/.test(module)) return found(node, module, 'nobody');
  const names = childrenOf(node, 'specifiers').map((one) => dottedName(childOf(one, 'imported')) ?? '');
  return names.flatMap((name) => {
    if (/^(node:)?fs(\/promises)?$/.test(module) && appends.test(name)) return found(node, name, 'log');
    if (/^(node:)?process$/.test(module) && /^(stdout|stderr)$/.test(name)) return found(node, name, 'stream');
    if (/^(node:)?util$/.test(module) && /^(debug|debuglog)$/.test(name)) return found(node, name, 'nobody');
    return [];
  });
}

const ofMember = (node: Node): readonly Found[] => {
  const name = (dottedName(node) ?? '').replace(/^(globalThis|window|self)\./, '');
  return found(node, name, members.find(([pattern]) => pattern.test(name))?.[1]);
};

/** `const { stderr } = process` is `process.stderr` in other words. */
const ofDeclarator = (node: Node): readonly Found[] => {
  const isProcess = dottedName(childOf(node, 'init')) === 'process';
  const names = childrenOf(childOf(node, 'id') ?? node, 'properties').map((one) => nameOf(childOf(one, 'key')));
  return isProcess
    ? names.filter((name) => /^std(out|err)$/.test(name)).flatMap((name) => found(node, name, 'stream'))
    : [];
};

/** A file opened to be added to; the process's own events; a bare descriptor. */
function ofCall(node: Node): readonly Found[] {
  const name = dottedName(childOf(node, 'callee')) ?? '';
  const [first, second] = childrenOf(node, 'arguments');
  if (/^process\.(on|once|addListener|prependListener)$/.test(name)) {
    const event = stringOf(first ?? null) ?? '';
    return lastWords.test(event) ? found(node, `process.on('${event}')`, 'crash') : [];
  }
  const isOpen = /(^|\.)open(Sync)?$/.test(name) && /^a/.test(stringOf(second ?? null) ?? '');
  const isDescriptor = /(^|\.)write(v|File)?Sync$/.test(name) && (first?.value === 1 || first?.value === 2);
  if (isDescriptor) return found(node, `${name}(${String(first?.value)})`, 'nobody');
  return isOpen ? found(node, `${name}(…, 'a')`, 'log') : [];
}

/** `{ flag: 'a' }` of a write. */
const ofProperty = (node: Node): readonly Found[] => {
  const isAppending =
    /^flags?$/.test(nameOf(childOf(node, 'key'))) && /^a[sx+]*$/.test(stringOf(childOf(node, 'value')) ?? '');
  return isAppending ? found(node, "flag: 'a'", 'log') : [];
};

function foundAt(node: Node): readonly Found[] {
  switch (node.type) {
    case 'ImportDeclaration':
      return ofImport(node);
    case 'MemberExpression':
      return ofMember(node);
    case 'VariableDeclarator':
      return ofDeclarator(node);
    case 'CallExpression':
      return ofCall(node);
    case 'Property':
      return ofProperty(node);
    default:
      return [];
  }
}

function judge({ path, text, syntax }: SourceFile): readonly Violation[] {
  if (!/^(shared|electron|renderer)\//.test(path)) return [];
  const { program } = syntax();
  const ours = declaredNames(program);
  const all: Found[] = [];
  walk(program, (node) => {
    all.push(...foundAt(node));
    return undefined;
  });
  // A parameter called `console` is not the global one.
  const isOurs = (what: string): boolean => /^(console|process)\./.test(what) && ours.has(what.split('.', 1).join(''));
  return all
    .filter(({ what, way }) => !isOurs(what) && !(ways[way] as readonly string[]).includes(path))
    .map(({ what, start }) => ({
      path,
      line: lineAt(text, start),
      message: `${what} passes the one redacting log by`,
    }));
}

const planted = (path: string, text: string) => ({ [path]: `${text}\n` });

export const oneLogRule: Rule = {
  promise: 'text leaves a process through the one redacting log, the terminal’s words and the command’s answers alone',
  check: (tree) => tree.sources.flatMap(judge),
  faults: [
    { what: 'console', files: planted('electron/cli/a.ts', 'export const a = (b: string) => console.error(b);') },
    { what: 'console in the page', files: planted('renderer/ui/a.tsx', 'console.warn(1);') },
    { what: 'console by another name', files: planted('shared/a.ts', 'globalThis.console.log(1);') },
    { what: 'a console of its own', files: planted('electron/host/a.ts', "import { Console } from 'node:console';") },
    { what: 'standard error', files: planted('electron/host/a.ts', "process.stderr.write('a');") },
    { what: 'standard output', files: planted('electron/core/a.ts', 'export const a = process.stdout;') },
    { what: 'a stream taken out', files: planted('electron/app/a.ts', 'export const { stderr } = process;') },
    { what: 'a stream by import', files: planted('electron/app/a.ts', "import { stderr } from 'node:process';") },
    { what: 'a warning', files: planted('electron/core/a.ts', "process.emitWarning('a');") },
    { what: 'a descriptor', files: planted('electron/core/a.ts', "writeSync(2, 'a');") },
    { what: 'a debug log', files: planted('electron/core/a.ts', "import { debuglog } from 'node:util';") },
    { what: 'last words', files: planted('electron/host/a.ts', "process.on('uncaughtException', (e) => e);") },
    { what: 'a second log', files: planted('electron/core/a.ts', "import { appendFileSync } from 'node:fs';") },
    { what: 'a log as a stream', files: planted('electron/host/a.ts', "import { createWriteStream } from 'node:fs';") },
    {
      what: 'a second log by its module',
      files: planted('electron/core/a.ts', "import fs from 'node:fs';\nfs.appendFileSync(b, c);"),
    },
    { what: 'an appending write', files: planted('electron/core/a.ts', "writeFileSync(b, c, { flag: 'a' });") },
    { what: 'a file opened to append', files: planted('electron/store/a.ts', "const a = openSync(b, 'a');") },
  ],
  fine: [
    {
      what: 'the adapters',
      files: {
        'electron/core/adapters/log.ts': "import { appendFileSync } from 'node:fs';\n",
        'electron/core/adapters/terminal.ts': "process.stderr.write('a');\n",
        'electron/core/adapters/crashes.ts':
          "process.on('uncaughtException', (e) => e);\nprocess.stdout.on('error', b);\n",
        'electron/cli/process-world.ts': 'export const a = process.stdout;\n',
      },
    },
    {
      what: 'what only has the name',
      files: planted(
        'electron/core/a.ts',
        "export const a = (console: { readonly log: string }) => console.log;\nopenSync(b, 'r+');\nwriteFileSync(b, c, { flag: 'wx' });\nprocess.on('SIGINT', d);",
      ),
    },
    { what: 'a test', files: planted('test/a.ts', 'console.log(1);') },
  ],
};
