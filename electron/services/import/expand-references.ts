import { type EntryProblem, longestValue } from './source-entry.ts';

/** An assignment as it is written. `expands`: its value may refer to others. */
export type RawVariable = {
  readonly name: string;
  readonly value: string;
  readonly expands: boolean;
  readonly line: number;
};

type Expanded = { readonly value: string; readonly problem: EntryProblem | null };

const reference = /\\\$|\$\{([A-Za-z_][A-Za-z0-9_]*)(?::?-([^}]*))?\}|\$([A-Za-z_][A-Za-z0-9_]*)/g;

/** So deep may one reference lead to the next. */
const deepest = 16;

const unresolved = (about: string): Expanded => ({ value: '', problem: { reason: 'unresolvedReference', about } });

/** What one reference stands for, as the replacement finds it: a name, and how it was written. */
type Found = { readonly whole: string; readonly name: string; readonly braced: boolean; readonly fallback?: string };

type Lookup = (name: string) => Expanded | null;

/** The text a reference becomes. `$NAME` of an unknown name stays as it is: it may be part of a password. */
function resolve({ whole, name, braced, fallback }: Found, lookup: Lookup): Expanded {
  const known = lookup(name);
  if (known !== null) return known;
  if (!braced) return { value: whole, problem: null };
  return fallback === undefined ? unresolved(name) : { value: fallback, problem: null };
}

/** Replaces all references of a value, until one of them is a problem or the value grows beyond any. */
function replaceAll(text: string, lookup: Lookup): Expanded {
  const pieces: string[] = [];
  let length = 0;
  let done = 0;
  const add = (piece: string): void => {
    pieces.push(piece);
    length += piece.length;
  };
  for (const match of text.matchAll(reference)) {
    const [whole, braced, fallback, bare] = match;
    add(text.slice(done, match.index));
    done = match.index + whole.length;
    const name = braced ?? bare;
    // A `$` behind a backslash is meant as it stands.
    const part =
      name === undefined ? { value: '$', problem: null } : resolve(foundAs(whole, name, { braced, fallback }), lookup);
    if (part.problem !== null) return part;
    add(part.value);
    if (length > longestValue) return { value: '', problem: { reason: 'tooLong', about: null } };
  }
  add(text.slice(done));
  return plain(pieces.join(''));
}

const foundAs = (
  whole: string,
  name: string,
  { braced, fallback }: { readonly braced: string | undefined; readonly fallback: string | undefined },
): Found => ({ whole, name, braced: braced !== undefined, ...(fallback === undefined ? {} : { fallback }) });

/**
 * Puts the values of other variables of the same source in the place of `${NAME}`, `${NAME:-default}` and `$NAME`.
 *
 * `${NAME}` of an unknown name, a circle, and what grows beyond any value are said as such. Nothing is taken from
 * anywhere but the source.
 */
export function expandReferences(variables: readonly RawVariable[]): (variable: RawVariable) => Expanded {
  // As shells do: the last assignment of a name holds.
  const byName = new Map(variables.map((variable) => [variable.name, variable]));
  const known = new Map<RawVariable, Expanded>();

  const expand = (variable: RawVariable, depth: number): Expanded => {
    const done = known.get(variable);
    if (done !== undefined) return done;
    if (!variable.expands || !variable.value.includes('$')) return plain(variable.value);
    if (depth > deepest) return unresolved(variable.name);
    // Found again while it is being read, it leads in a circle.
    known.set(variable, unresolved(variable.name));
    const result = replaceAll(variable.value, (name) => {
      const target = byName.get(name);
      return target === undefined || target === variable ? null : expand(target, depth + 1);
    });
    known.set(variable, result);
    return result;
  };
  return (variable) => expand(variable, 0);
}

const plain = (value: string): Expanded =>
  value.length > longestValue ? { value: '', problem: { reason: 'tooLong', about: null } } : { value, problem: null };
