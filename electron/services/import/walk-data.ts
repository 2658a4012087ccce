import { AppError } from '../../../shared/errors/app-error.ts';
import { deepestNesting } from './parse-json.ts';
import { atPath, linesPerTurn, longestValue, type NamedValue, type SourceEntry } from './source-entry.ts';

type Data = Readonly<Record<string, unknown>>;

/** Whether a value has names in it. */
export const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A scalar as text; null for anything that holds others, and for nothing. */
export const textOf = (value: unknown): string | null => {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
};

/** A name as a part of a path. */
export const step = (path: string, name: string | number): string => {
  if (typeof name === 'number') return `${path}[${name}]`;
  return path === '' ? name : `${path}.${name}`;
};

const normal = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

const serviceKeys: ReadonlySet<string> = new Set([
  'provider',
  'service',
  'vendor',
  'providerid',
  'providername',
  'type',
]);
const titleKeys: ReadonlySet<string> = new Set(['label', 'title', 'name', 'displayname', 'alias', 'description']);
/** Objects inside a record whose values are the record's own. */
const innerKeys: ReadonlySet<string> = new Set([
  'fields',
  'credentials',
  'config',
  'settings',
  'secrets',
  'data',
  'env',
]);

/** Whether a key is written as variables are. */
const isVariableName = (name: string): boolean => /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(name);

/** Scalars of an object and of the objects inside it that only group them. */
function namedValues(data: Data): readonly NamedValue[] {
  return Object.entries(data).flatMap(([name, value]): readonly NamedValue[] => {
    const text = textOf(value);
    if (text !== null) return [{ name, value: text }];
    return isData(value) && innerKeys.has(normal(name)) ? namedValues(value) : [];
  });
}

const find = (values: readonly NamedValue[], keys: ReadonlySet<string>): string | null =>
  values.find(({ name, value }) => keys.has(normal(name)) && value.trim() !== '')?.value.trim() ?? null;

/** Values that belong together, with what they are called. `hint` is the name under which they stand. */
export function recordOf(values: readonly NamedValue[], path: string, hint: string | null): SourceEntry {
  const service = find(values, serviceKeys);
  const title = find(values, titleKeys);
  const own = values.filter(({ name }) => !(serviceKeys.has(normal(name)) || titleKeys.has(normal(name))));
  return { kind: 'record', place: atPath(path), service: service ?? hint, title, values: own, problem: null };
}

/** Whether an object is one credential rather than a list of them: it says whose, or has several values and no variables. */
function isRecord(values: readonly NamedValue[], isService: (name: string) => boolean, hint: string | null): boolean {
  if (values.some(({ name }) => isVariableName(name))) return false;
  if (find(values, serviceKeys) !== null) return true;
  if (values.some(({ name }) => isService(name))) return false;
  return find(values, titleKeys) !== null || (hint !== null && isService(hint));
}

export type WalkOptions = {
  /** Whether a name is that of a service the catalogue has. */
  readonly isService: (name: string) => boolean;
};

type At = { readonly path: string; readonly hint: string | null; readonly depth: number };

/** Everything in structured data that may be a credential, in its order, whatever its shape. */
export const walkData = (value: unknown, options: WalkOptions): Generator<SourceEntry | null, void, void> =>
  walkFrom(value, options, { path: '', hint: null, depth: 0 });

function* walkFrom(value: unknown, options: WalkOptions, at: At): Generator<SourceEntry | null, void, void> {
  const { path, hint, depth } = at;
  if (depth > deepestNesting) throw new AppError('VALIDATION_FAILED', { field: 'source', reason: 'nestedTooDeep' });
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      if (index % linesPerTurn === linesPerTurn - 1) yield null;
      yield* walkFrom(item, options, { path: step(path, index), hint, depth: depth + 1 });
    }
    return;
  }
  if (isData(value)) {
    yield* walkObject(value, options, at);
    return;
  }
  const text = textOf(value);
  if (text === null || text.trim() === '') return;
  yield { kind: 'bare', place: atPath(path), value: text.slice(0, longestValue + 1), title: hint, problem: null };
}

function* walkObject(
  data: Data,
  options: WalkOptions,
  { path, hint, depth }: At,
): Generator<SourceEntry | null, void, void> {
  const values = namedValues(data);
  const together = values.length > 0 && isRecord(values, options.isService, hint);
  if (together) yield recordOf(values, path, hint);
  for (const [name, inner] of Object.entries(data)) {
    const text = textOf(inner);
    const isInner = innerKeys.has(normal(name));
    if (text === null) {
      // What only groups a record's values was read with it.
      if (together && isInner && isData(inner)) continue;
      yield* walkFrom(inner, options, { path: step(path, name), hint: isInner ? hint : name, depth: depth + 1 });
    } else if (!together) {
      const value = text.slice(0, longestValue + 1);
      yield { kind: 'variable', place: atPath(step(path, name)), name, value, problem: null };
    }
  }
}
