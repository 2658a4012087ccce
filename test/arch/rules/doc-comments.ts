import { lineAt, type Rule } from '../kit/rule.ts';
import { childOf, childrenOf, dottedName, type Node } from '../kit/syntax.ts';
import type { SourceFile } from '../kit/tree.ts';

/** Handlers are not among them: what a route does stands in its contract. */
const documented = /^(shared|electron\/(services|core(?!\/handlers)|domain|ports))\//;

const isFunction = (node: Node | null): boolean => /^(ArrowFunction|Function)Expression$/.test(node?.type ?? '');

/** Names of the functions that one export statement declares. */
const functionsOf = (statement: Node): readonly string[] => {
  const declaration = childOf(statement, 'declaration');
  if (declaration?.type === 'FunctionDeclaration') return [dottedName(childOf(declaration, 'id')) ?? ''];
  return childrenOf(declaration ?? statement, 'declarations')
    .filter((one) => isFunction(childOf(one, 'init')))
    .map((one) => dottedName(childOf(one, 'id')) ?? '');
};

const undocumented = (file: SourceFile): readonly { readonly name: string; readonly start: number }[] => {
  const { program, comments } = file.syntax();
  const isDocumented = (start: number): boolean =>
    comments.some(({ isDoc, end }) => isDoc && end <= start && file.text.slice(end, start).trim() === '');
  return childrenOf(program, 'body')
    .filter(({ type, start }) => type === 'ExportNamedDeclaration' && !isDocumented(start))
    .flatMap((statement) => functionsOf(statement).map((name) => ({ name, start: statement.start })));
};

export const docCommentsRule: Rule = {
  promise: 'every function that shared, domain, services or core export says what it does',
  check: (tree) =>
    tree.sources
      .filter(({ path }) => documented.test(path) && !path.endsWith('.generated.ts'))
      .flatMap((file) =>
        undocumented(file).map(({ name, start }) => ({
          path: file.path,
          line: lineAt(file.text, start),
          message: `${name} has no doc comment`,
        })),
      ),
  faults: [
    { what: 'an arrow function', files: { 'shared/a.ts': 'export const a = (): number => 1;\n' } },
    {
      what: 'a function',
      files: { 'electron/services/a.ts': '/** Far away. */\n\nconst b = 1;\nexport function a() {}\n' },
    },
  ],
  fine: [
    {
      what: 'a doc comment, and values',
      files: { 'shared/a.ts': '/** One. */\nexport const a = (): number => 1;\nexport const b = 2;\n' },
    },
  ],
};
