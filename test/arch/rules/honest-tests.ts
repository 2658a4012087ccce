import { lineAt, type Rule } from '../kit/rule.ts';
import { childOf, childrenOf, dottedName, type Node, stringOf, walk } from '../kit/syntax.ts';

const switchedOff = /^(it|test|describe|suite)(\.\w+)*\.(skip|only|todo|fails|fixme)$/;

const faking = /^vi\.(mock|doMock|hoisted|useFakeTimers|setSystemTime|stubGlobal)$/;

/** Playwright's `test.skip(condition, reason)` says why and decides when it runs. */
const isConditional = (call: Node): boolean => {
  const [condition, reason] = childrenOf(call, 'arguments');
  return condition !== undefined && stringOf(condition) === null && stringOf(reason ?? null) !== null;
};

const messageFor = (call: Node): string | null => {
  const callee = childOf(call, 'callee');
  // `it.skip.each(rows)(name, run)` calls what another call gave.
  const name = dottedName(callee?.type === 'CallExpression' ? childOf(callee, 'callee') : callee) ?? '';
  if (faking.test(name)) return `${name}: fake a port instead`;
  if (!switchedOff.test(name.replace(/\.each$/, '')) || isConditional(call)) return null;
  return `${name}: a test is switched off only by skipIf, with its reason in its name`;
};

export const honestTestsRule: Rule = {
  promise: 'no test is switched off for good, runs alone, or fakes a module of ours',
  check: (tree) =>
    tree.sources
      .filter(({ path }) => path.startsWith('test/'))
      .flatMap((file) => {
        const found: { readonly path: string; readonly line: number; readonly message: string }[] = [];
        walk(file.syntax().program, (node) => {
          const message = node.type === 'CallExpression' ? messageFor(node) : null;
          if (message !== null) found.push({ path: file.path, line: lineAt(file.text, node.start), message });
        });
        return found;
      }),
  faults: [
    { what: 'skip', files: { 'test/a.test.ts': "it.skip('works', () => {});\n" } },
    { what: 'a skipped table', files: { 'test/a.test.ts': "it.skip.each([1])('works', () => {});\n" } },
    { what: 'only', files: { 'test/a.test.ts': "describe.only('it', () => {});\n" } },
    { what: 'todo', files: { 'test/a.test.ts': "test.todo('works');\n" } },
    { what: 'an expected failure', files: { 'test/a.test.ts': "it.fails('works', () => {});\n" } },
    { what: 'a mocked module', files: { 'test/a.test.ts': "vi.mock('../shared/a.ts');\n" } },
    { what: 'global fake time', files: { 'test/a.test.ts': 'vi.useFakeTimers();\n' } },
  ],
  fine: [
    {
      what: 'conditions that can be met',
      files: {
        'test/a.test.ts':
          "it.skipIf(!hasRedis)('talks to Redis', () => {});\ndescribe.runIf(isRoot)('as root', () => {});\n",
        'test/b.spec.ts': "test.skip(noClipboard, 'this browser has no clipboard');\n",
      },
    },
  ],
};
