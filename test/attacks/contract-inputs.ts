import fc from 'fast-check';
import type { z } from 'zod';
import { hostileJson, hostileText, mutated } from './mutations.ts';

/**
 * Words that stand for what only the running vault knows. `resolved` puts a record's id, a fresh command id or the
 * like in their place, so that an input reaches the service behind the schema, and a failing one can be read.
 */
const wordsFor: Readonly<Record<string, readonly string[]>> = {
  commandId: ['@fresh', '@fresh', '@fresh', '@again'],
  organisation: ['@slug0', '@slug1', '@organisation0', '@trashed', 'system'],
  id: ['@credential0', '@credential1', '@credential2', '@organisation0', '@organisation1', '@connection0', '@trashed'],
  ids: ['@credential0', '@credential1', '@trashed'],
  connection: ['@connection0', '@trashed'],
  credential: ['@credential0', '@credential1', '@trashed'],
  saved: ['@credential0', '@credential2'],
  provider: ['openai', 'openai', 'openai', 'redis', 'postgresql', 'nobody'],
  down: ['openai', 'redis'],
  slug: ['@newSlug', '@newSlug', '@slug0', 'system'],
  confirm: ['@slug0', '@slug1'],
  field: ['apiKey', 'apiKey', 'baseUrl', '__proto__'],
  fieldName: ['apiKey', 'baseUrl', 'url', 'host', 'port', 'security', 'user', 'password', 'ca', '__proto__'],
  fieldValue: ['@apiKey', 'http://127.0.0.1:1', 'redis://:x@127.0.0.1:1/0', 'https://api.openai.com/v1', '587', 'tls'],
  settingName: ['model', 'model', 'maxTokens', 'constructor'],
  timeZone: ['America/Sao_Paulo', 'UTC'],
  currency: ['BRL', 'USD'],
  taxId: ['11222333000181', '12ABC34501DE35'],
  email: ['ana@example.com'],
  proxyUrl: ['http://127.0.0.1:1', 'socks5://x'],
};

type Definition = Readonly<Record<string, unknown>> & { readonly type: string };
type Schema = z.core.$ZodType;

const definitionOf = (schema: Schema): Definition => schema._zod.def as unknown as Definition;

const textFor = (name: string): fc.Arbitrary<string> => {
  const own = wordsFor[name];
  const plain = fc.constantFrom('Acme', 'a', 'Chave de produção', '2026-01-01');
  return own === undefined
    ? fc.oneof({ weight: 12, arbitrary: plain }, { weight: 1, arbitrary: hostileText })
    : fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...own) }, { weight: 1, arbitrary: hostileText });
};

const numberFor = (schema: Schema, name: string): fc.Arbitrary<unknown> => {
  if (name === 'expectedRevision') {
    return fc.oneof({ weight: 4, arbitrary: fc.constant('@revision') }, { weight: 1, arbitrary: fc.integer() });
  }
  const { minimum = 0, maximum = 2_000 } = schema._zod.bag as { readonly minimum?: number; readonly maximum?: number };
  const floor = Math.ceil(Math.max(minimum, -1_000_000));
  return fc.integer({ min: floor, max: Math.max(floor, Math.floor(Math.min(maximum, 1_000_000))) });
};

/** Inputs of a schema's shape, as far as shape goes. What they mean is left to chance and to `wordsFor`. */
export function shapedLike(schema: Schema, name = ''): fc.Arbitrary<unknown> {
  const definition = definitionOf(schema);
  // Sound below: these are the properties zod's definitions of these types have.
  const inner = () => shapedLike(definition.innerType as Schema, name);
  switch (definition.type) {
    case 'object': {
      const shape = Object.entries(definition.shape as Readonly<Record<string, Schema>>);
      return fc.record(Object.fromEntries(shape.map(([key, held]) => [key, shapedLike(held, key)])));
    }
    case 'string':
      return textFor(name);
    case 'number':
      return numberFor(schema, name);
    case 'boolean':
      return fc.boolean();
    case 'enum':
      return fc.constantFrom(...Object.values(definition.entries as Readonly<Record<string, string>>));
    case 'literal':
      return fc.constantFrom(...(definition.values as readonly unknown[]));
    case 'null':
      return fc.constant(null);
    case 'nullable':
      return fc.oneof(inner(), fc.constant(null));
    case 'optional':
    case 'default':
      return fc.oneof(inner(), { weight: 2, arbitrary: fc.constant(undefined) });
    case 'array':
      return fc.array(shapedLike(definition.element as Schema, name), { maxLength: 3 });
    case 'union':
      return fc.oneof(...(definition.options as readonly Schema[]).map((option) => shapedLike(option, name)));
    case 'pipe':
      return shapedLike(definition.in as Schema, name);
    case 'record':
      return recordOf(definition, name);
    default:
      throw new Error(`Inputs of the kind ${definition.type} are not made up yet`);
  }
}

function recordOf(definition: Definition, name: string): fc.Arbitrary<unknown> {
  if (name === 'fields') {
    const right = fc.constant({ apiKey: '@apiKey' });
    return fc.oneof({ weight: 3, arbitrary: right }, anyRecord(definition, 'fieldName', 'fieldValue'));
  }
  return anyRecord(definition, 'settingName', 'settingValue');
}

function anyRecord(definition: Definition, keys: string, values: string): fc.Arbitrary<unknown> {
  return fc.dictionary(textFor(keys), shapedLike(definition.valueType as Schema, values), { maxKeys: 3 });
}

/** What a transport of ours can carry besides JSON. */
const exotic = fc.constantFrom<unknown>(
  undefined,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  10n,
  new Date(Number.NaN),
  new Map([['a', 1]]),
  new Set([1]),
  new URL('http://127.0.0.1/'),
  /a/,
  new Uint8Array([1]),
);

/** Right, nearly right and wrong inputs of a schema. */
export const inputsOf = (schema: Schema): fc.Arbitrary<unknown> => {
  const shaped = shapedLike(schema);
  return fc.oneof(
    { weight: 8, arbitrary: shaped },
    { weight: 3, arbitrary: shaped.chain(mutated) },
    { weight: 1, arbitrary: fc.oneof(hostileJson, exotic) },
  );
};

export type Known = (word: string, input: unknown) => unknown;

/** The input with every word of ours replaced by what the vault knows by it. */
export function resolved(value: unknown, known: Known): unknown {
  const within = (held: unknown, holder: unknown): unknown => {
    if (typeof held === 'string') return held.startsWith('@') ? known(held, holder) : held;
    if (Array.isArray(held)) return held.map((item) => within(item, holder));
    if (typeof held !== 'object' || held === null || Object.getPrototypeOf(held) !== Object.prototype) return held;
    // An id is looked for beside a revision, so it comes first.
    const { id } = held as { readonly id?: unknown };
    const beside = id === undefined ? held : { ...held, id: within(id, null) };
    return Object.fromEntries(Object.entries(beside).map(([key, inner]) => [key, within(inner, beside)]));
  };
  return within(value, null);
}
