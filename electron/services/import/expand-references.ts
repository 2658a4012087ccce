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

/**
 * Puts the values of other variables of the same source in the place of `${NAME}`, `${NAME:-default}` and `$NAME`.
 *
 * `$NAME` of an unknown name stays as it is: it may be part of a password. `${NAME}` of one, a circle, and what grows
 * beyond any value are said as such.
 */
export function expandReferences(variables: readonly RawVariable[]): (variable: RawVariable) => Expanded {
  // As shells do: the last assignment of a name holds.
  const byName = new Map(variables.map((variable) => [variable.name, variable]));
  const known = new Map<RawVariable, Expanded>();

  const expand = (variable: RawVariable, depth: number): Expanded => {
    const done = known.get(variable);
    if (done !== undefined) return done;
    const result =
      variable.expands && variable.value.includes('$') ? replaceIn(variable, depth) : plain(variable.value);
    known.set(variable, result);
    return result;
  };

  const replaceIn = (variable: RawVariable, depth: number): Expanded => {
    if (depth > deepest) return unresolved(variable.name);
    // Found again while it is being read, it leads in a circle.
    known.set(variable, unresolved(variable.name));
    let problem: EntryProblem | null = null;
    let length = variable.value.length;
    const value = variable.value.replace(reference, (whole, braced?: string, fallback?: string, bare?: string) => {
      const name = braced ?? bare;
      if (name === undefined) return '$';
      const target = byName.get(name);
      if (target === undefined || target === variable) {
        if (braced === undefined) return whole;
        if (fallback === undefined) problem ??= { reason: 'unresolvedReference', about: name };
        return fallback ?? '';
      }
      const other = expand(target, depth + 1);
      problem ??= other.problem;
      length += other.value.length;
      if (length > longestValue) problem ??= { reason: 'tooLong', about: name };
      return problem === null ? other.value : '';
    });
    return problem === null ? plain(value) : { value: '', problem };
  };

  return (variable) => expand(variable, 0);
}

const plain = (value: string): Expanded =>
  value.length > longestValue ? { value: '', problem: { reason: 'tooLong', about: null } } : { value, problem: null };
