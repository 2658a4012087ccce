import { posix } from 'node:path';
import { lineAt } from './rule.ts';
import { childOf, childrenOf, type Node, stringOf, walk } from './syntax.ts';
import type { SourceFile, Tree } from './tree.ts';

/** One import, export-from, dynamic import or import type. */
export type Import = {
  readonly from: string;
  readonly line: number;
  /** As written. */
  readonly specifier: string;
  /** Path from the root for a relative one, null for a package or Node's own module. */
  readonly target: string | null;
  /** Gone once the types are stripped. */
  readonly typeOnly: boolean;
};

const requestOf = (node: Node): string | null => stringOf(childOf(node, 'source'));

const isTypeOnly = (node: Node): boolean => {
  if (node.type === 'TSImportType' || node.importKind === 'type' || node.exportKind === 'type') return true;
  const specifiers = childrenOf(node, 'specifiers');
  return specifiers.length > 0 && specifiers.every((one) => one.importKind === 'type' || one.exportKind === 'type');
};

const importing = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
]);

/** All imports of one file. */
const importsOf = (file: SourceFile): readonly Import[] => {
  const found: Import[] = [];
  walk(file.syntax().program, (node) => {
    const specifier = importing.has(node.type) ? requestOf(node) : null;
    if (specifier === null) return;
    const relative = specifier.startsWith('.');
    found.push({
      from: file.path,
      line: lineAt(file.text, node.start),
      specifier,
      target: relative ? posix.join(posix.dirname(file.path), specifier.replace(/\?.*$/, '')) : null,
      typeOnly: isTypeOnly(node),
    });
  });
  return found;
};

/** All imports of a repository. */
export const allImports = (tree: Tree): readonly Import[] => tree.sources.flatMap(importsOf);

/** The package of a specifier: `@scope/name`, `name` or `node:name`; null for a relative one. */
export const packageOf = (specifier: string): string | null => {
  if (specifier.startsWith('.')) return null;
  if (specifier.startsWith('node:')) return specifier.split('/', 1).join('');
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
};
