import { childOf, childrenOf, type Node, nameOf, walk } from './syntax.ts';

/** Names a pattern binds: `a`, `{ a, b: [c] }`, `...d`, `e = 1`. */
const namesIn = (pattern: Node | null): readonly string[] => {
  if (pattern === null) return [];
  if (pattern.type === 'Identifier') return [nameOf(pattern)];
  return [
    ...['left', 'argument', 'value'].map((part) => childOf(pattern, part)),
    ...['elements', 'properties'].flatMap((part) => childrenOf(pattern, part)),
  ].flatMap(namesIn);
};

const bound = (node: Node): readonly (Node | null)[] => {
  if (/^(VariableDeclarator|FunctionDeclaration)$/.test(node.type))
    return [childOf(node, 'id'), ...childrenOf(node, 'params')];
  if (/^Import\w*Specifier$/.test(node.type)) return [childOf(node, 'local')];
  return childrenOf(node, 'params');
};

/** Every name a file binds itself, wherever: a parameter called `fetch` is not the global one. */
export const declaredNames = (program: Node): ReadonlySet<string> => {
  const names = new Set<string>();
  walk(program, (node) => {
    for (const name of bound(node).flatMap(namesIn)) names.add(name);
    return undefined;
  });
  return names;
};
