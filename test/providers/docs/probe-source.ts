import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  childOf,
  childrenOf,
  type Node,
  nameOf,
  parse,
  quasiText,
  stop,
  stringOf,
  walk,
} from '../../arch/kit/syntax.ts';

/** What the code of a probe says of itself. */
export type ProbeSource = {
  /** Requests it may send, such as `GET /models`, in the order they are written. */
  readonly asks: readonly string[];
  /** The comment above the probe: what it asks and what that proves. */
  readonly says: string;
  /** Names of the facts its own code notes. */
  readonly notes: readonly string[];
};

/** A path with its gaps shown; null for a text that is none. */
function pathOf(node: Node): string | null {
  const whole = stringOf(node);
  const text = whole ?? (node.type === 'TemplateLiteral' ? childrenOf(node, 'quasis').map(quasiText).join('…') : null);
  const path = text?.replace(/^…/, '') ?? '';
  return /^\/[a-z][\w./…?=&:-]*$/i.test(path) ? path : null;
}

/** The method a stretch of code names, if it names one. */
function methodIn(root: Node): string | null {
  let method: string | null = null;
  walk(root, (node) => {
    if (node.type === 'Property' && nameOf(childOf(node, 'key')) === 'method') {
      method ??= stringOf(childOf(node, 'value'));
    }
    return undefined;
  });
  return method;
}

const isFunction = ({ type }: Node): boolean => /Function/.test(type);

/** Every path of a file, with the method of the object, or else of the function, it stands in. */
function requestsIn(file: string, text: string): readonly string[] {
  const found: string[] = [];
  const visit = (root: Node, method: string): void =>
    walk(root, (node, place) => {
      if (place !== null && /^(?:Import|Export.*Source)/.test(place.parent.type)) return undefined;
      const path = pathOf(node);
      if (path !== null) found.push(`${method} ${path}`);
      return undefined;
    });
  // The innermost stretch that names a method decides, so the outer ones are walked first and overruled.
  const overruled = new Map<string, string>();
  const { program } = parse(file, text);
  visit(program, 'GET');
  walk(program, (node) => {
    if (!isFunction(node) && node.type !== 'ObjectExpression') return undefined;
    const method = methodIn(node);
    if (method === null) return undefined;
    walk(node, (inner) => {
      const path = pathOf(inner);
      if (path !== null) overruled.set(path, method);
      return undefined;
    });
    return undefined;
  });
  return [
    ...new Set(
      found.map((request) => {
        const path = request.slice(request.indexOf(' ') + 1);
        return `${overruled.get(path) ?? 'GET'} ${path}`;
      }),
    ),
  ];
}

/** Names of an object's own properties, those of objects spread into it included. */
function keysIn(object: Node): readonly string[] {
  const keys: string[] = [];
  walk(object, (node, place) => {
    if (node.type !== 'Property') return undefined;
    const key = nameOf(childOf(node, 'key'));
    if (place !== null && key !== '') keys.push(key);
    return stop;
  });
  return keys;
}

/** Facts that are noted word for word: `note({ name: … })` and `facts: { name: … }`. */
function notesIn(file: string, text: string): readonly string[] {
  const notes: string[] = [];
  walk(parse(file, text).program, (node) => {
    const [first] = childrenOf(node, 'arguments');
    const callee = childOf(node, 'callee');
    const called = nameOf(callee) || nameOf(callee === null ? null : childOf(callee, 'property'));
    if (node.type === 'CallExpression' && called === 'note' && first !== undefined) notes.push(...keysIn(first));
    const value = childOf(node, 'value');
    if (node.type === 'Property' && nameOf(childOf(node, 'key')) === 'facts' && value?.type === 'ObjectExpression') {
      notes.push(...keysIn(value));
    }
    return undefined;
  });
  return notes;
}

const commentAbove = (text: string, name: string): string => {
  const [, comment = ''] = new RegExp(`/\\*\\*((?:[^*]|\\*(?!/))*)\\*/\\s*export const ${name}\\b`).exec(text) ?? [];
  return comment
    .split('\n')
    .map((line) => line.replace(/^\s*\*?\s?/, '').trim())
    .join(' ')
    .trim();
};

const camelCase = (id: string): string => id.replace(/-([a-z0-9])/g, (_, first: string) => first.toUpperCase());

/** Reads the folder of a provider's probe. */
export function readProbe(root: string, id: string): ProbeSource {
  const folder = join(root, 'electron/providers', id);
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && name !== 'errors.ts');
  const texts = files.map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);
  return {
    asks: [...new Set(texts.flatMap(([name, text]) => requestsIn(join(folder, name), text)))],
    notes: [...new Set(texts.flatMap(([name, text]) => notesIn(join(folder, name), text)))].sort(),
    says: commentAbove(readFileSync(join(folder, 'index.ts'), 'utf8'), camelCase(id)),
  };
}
