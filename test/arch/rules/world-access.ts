import { declaredNames } from '../kit/declared-names.ts';
import { lineAt, type Rule, type Violation } from '../kit/rule.ts';
import { childOf, childrenOf, dottedName, type Node, nameOf, type Place, stop, stringOf, walk } from '../kit/syntax.ts';
import { isIn, type SourceFile } from '../kit/tree.ts';
import { globals, imported, type Kind, members, open } from '../world.ts';

type Touch = { readonly what: string; readonly kind: Kind; readonly start: number };

/** Parts that hold a name and not a reference: `x.fetch`, `{ fetch: … }`, `import { fetch }`. */
const isOnlyName = ({ parent, part }: Place): boolean =>
  (parent.type === 'MemberExpression' && part === 'property' && parent.computed !== true) ||
  (part === 'key' && parent.computed !== true) ||
  /^(Import|Export)\w*Specifier$/.test(parent.type);

const isType = ({ type }: Node): boolean => /^TS(?!(As|NonNull|Satisfies)Expression)/.test(type);

const touch = (node: Node, what: string, kind: Kind | undefined): readonly Touch[] =>
  kind === undefined ? [] : [{ what, kind, start: node.start }];

const ofImport = (node: Node): readonly Touch[] => {
  const module = stringOf(childOf(node, 'source')) ?? '';
  const names = childrenOf(node, 'specifiers').map((one) => dottedName(childOf(one, 'imported')) ?? '');
  return ['*', ...names].flatMap((name) => touch(node, `${name} of ${module}`, imported.get(`${module} ${name}`)));
};

const ofMember = (node: Node): readonly Touch[] => {
  const written = dottedName(node) ?? '';
  const name = written.replace(/^(globalThis|window|self)\./, '');
  return touch(node, name, members.get(name) ?? (name === written ? undefined : globals.get(name)));
};

/** `const { env } = process` is `process.env` in other words. */
const ofDeclarator = (node: Node): readonly Touch[] => {
  const from = dottedName(childOf(node, 'init'));
  const names = childrenOf(childOf(node, 'id') ?? node, 'properties').map((one) => nameOf(childOf(one, 'key')));
  return names.flatMap((name) => touch(node, `${from}.${name}`, members.get(`${from}.${name}`)));
};

const ofCall = (node: Node): readonly Touch[] => {
  const isNow = dottedName(childOf(node, 'callee')) === 'Date' && childrenOf(node, 'arguments').length === 0;
  return isNow ? touch(node, 'new Date()', 'clock') : [];
};

const touchesAt = (node: Node, place: Place | null, declared: ReadonlySet<string>): readonly Touch[] => {
  switch (node.type) {
    case 'ImportDeclaration':
      return ofImport(node);
    case 'MemberExpression':
      return ofMember(node);
    case 'VariableDeclarator':
      return ofDeclarator(node);
    case 'CallExpression':
    case 'NewExpression':
      return ofCall(node);
    case 'Identifier': {
      const name = nameOf(node);
      const isReference = place !== null && !isOnlyName(place) && !declared.has(name);
      return isReference ? touch(node, name, globals.get(name)) : [];
    }
    default:
      return [];
  }
};

const touchesOf = (program: Node): readonly Touch[] => {
  const declared = declaredNames(program);
  const found: Touch[] = [];
  walk(program, (node, place) => {
    if (isType(node)) return stop;
    found.push(...touchesAt(node, place, declared));
    return undefined;
  });
  return found;
};

const judge = ({ path, text, syntax }: SourceFile): readonly Violation[] => {
  if (!/^(shared|electron|renderer)\//.test(path)) return [];
  const allowed = [...open].flatMap(([folder, kinds]) => (isIn(path, folder) ? kinds : []));
  return touchesOf(syntax().program)
    .filter(({ kind }) => !allowed.includes(kind))
    .map(({ what, kind, start }) => ({ path, line: lineAt(text, start), message: `${what} (${kind}) without a port` }));
};

const planted = (path: string, text: string) => ({ [path]: `${text}\n` });

export const worldAccessRule: Rule = {
  promise: 'clock, chance, timers, network and environment are touched only by adapters and hosts',
  check: (tree) => tree.sources.flatMap(judge),
  faults: [
    { what: 'Date.now', files: planted('electron/services/a.ts', 'export const a = () => Date.now();') },
    { what: 'new Date()', files: planted('shared/model/a.ts', 'export const a = new Date();') },
    { what: 'Math.random', files: planted('electron/domain/a.ts', 'export const a = Math.random;') },
    { what: 'setTimeout', files: planted('electron/probes/a.ts', 'export const a = () => setTimeout(() => 1, 5);') },
    { what: 'a timer in a feature', files: planted('renderer/features/a/b.tsx', 'export const a = setInterval;') },
    { what: 'AbortSignal.timeout', files: planted('electron/probes/a.ts', 'export const a = AbortSignal.timeout(5);') },
    { what: 'timers by import', files: planted('electron/vault/a.ts', "import 'node:timers/promises';") },
    { what: 'fetch', files: planted('electron/providers/x/a.ts', "export const a = () => fetch('https://a.test');") },
    { what: 'fetch by another name', files: planted('electron/core/a.ts', 'export const a = globalThis.fetch;') },
    { what: 'fetch handed on', files: planted('electron/core/a.ts', 'export const a = { get: fetch };') },
    { what: 'process.env', files: planted('electron/store/a.ts', "export const a = process.env['HOME'];") },
    { what: 'an environment taken apart', files: planted('electron/core/a.ts', 'export const { env } = process;') },
    { what: 'randomBytes', files: planted('electron/vault/a.ts', "import { randomBytes } from 'node:crypto';") },
    { what: 'chance in a feature', files: planted('renderer/features/a/b.ts', 'export const a = Math.random();') },
  ],
  fine: [
    { what: 'an adapter', files: planted('electron/core/adapters/a.ts', 'export const a = Date.now;') },
    { what: 'a timer in state', files: planted('renderer/state/a.ts', 'export const a = setTimeout;') },
    { what: 'a date of a stamp', files: planted('shared/a.ts', 'export const a = (ms: number) => new Date(ms);') },
    {
      what: 'what only has the name',
      files: planted(
        'electron/services/a.ts',
        'type A = { fetch: typeof fetch };\nexport const a = (port: A, fetch: number) => [port.fetch, fetch, { fetch: 1 }];',
      ),
    },
  ],
};
