import { parseSync, visitorKeys } from 'oxc-parser';

/** A node of the ESTree: what every node has, its other parts by name. */
export type Node = { readonly type: string; readonly start: number; readonly [part: string]: unknown };

export type Comment = { readonly text: string; readonly isDoc: boolean; readonly start: number; readonly end: number };

/** What the parser made of one file. */
export type Syntax = { readonly program: Node; readonly comments: readonly Comment[] };

/** Where a node hangs: its parent and the parent's part that holds it. */
export type Place = { readonly parent: Node; readonly part: string };

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

/** Parses TypeScript or JSX; a file that does not parse is a fault of its own and throws. */
export const parse = (path: string, text: string): Syntax => {
  const { program, comments, errors } = parseSync(path, text);
  const [first] = errors;
  if (first !== undefined) throw new Error(`${path} does not parse: ${first.message}`);
  return {
    // Sound: the parser's nodes are ESTree nodes, plain objects with type and start.
    program: program as unknown as Node,
    comments: comments.map(({ type, value, start, end }) => ({
      text: value,
      isDoc: type === 'Block' && value.startsWith('*'),
      start,
      end,
    })),
  };
};

/** The nodes just below a node, in source order, each with the part that holds it. */
const below = (node: Node): readonly { readonly child: Node; readonly part: string }[] =>
  (visitorKeys[node.type] ?? []).flatMap((part) => {
    const held: unknown = node[part];
    return (Array.isArray(held) ? held : [held]).filter(isNode).map((child) => ({ child, part }));
  });

/** What `see` answers to leave out what is below the node. */
export const stop = Symbol('stop');

/** Calls `see` for a node and all below it, in source order. */
export const walk = (root: Node, see: (node: Node, place: Place | null) => typeof stop | undefined): void => {
  const descend = (node: Node, place: Place | null): void => {
    if (see(node, place) === stop) return;
    for (const { child, part } of below(node)) descend(child, { parent: node, part });
  };
  descend(root, null);
};

/** A part of a node that is a node itself. */
export const childOf = (node: Node, part: string): Node | null => {
  const child = node[part];
  return isNode(child) ? child : null;
};

/** A part of a node that is a list of nodes. */
export const childrenOf = (node: Node, part: string): readonly Node[] => {
  const children = node[part];
  return Array.isArray(children) ? children.filter(isNode) : [];
};

/** The text of a string literal, or of a template without gaps; null for anything else. */
export const stringOf = (node: Node | null): string | null => {
  if (node?.type === 'Literal') return typeof node.value === 'string' ? node.value : null;
  if (node?.type !== 'TemplateLiteral' || childrenOf(node, 'expressions').length > 0) return null;
  return childrenOf(node, 'quasis').map(quasiText).join('');
};

/** The text of one stretch of a template literal. */
export const quasiText = (quasi: Node): string => {
  const value = quasi.value;
  return typeof value === 'object' && value !== null && 'cooked' in value ? String(value.cooked) : '';
};

/** The name of an identifier, JSX or not; empty for anything else. */
export const nameOf = (node: Node | null): string => (typeof node?.name === 'string' ? node.name : '');

/** `a.b.c` of a chain of plain names; null for anything else. */
export const dottedName = (node: Node | null): string | null => {
  if (node?.type === 'Identifier') return nameOf(node);
  if (node?.type !== 'MemberExpression' || node.computed === true) return null;
  const object = dottedName(childOf(node, 'object'));
  return object === null ? null : `${object}.${dottedName(childOf(node, 'property'))}`;
};
