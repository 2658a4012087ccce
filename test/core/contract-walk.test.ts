import { getEventIteratorSchemaDetails } from '@orpc/contract';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ensure } from '../../shared/errors/exhaustive.ts';
import { callRoute, metaOf, routes } from '../kit/contract-routes.ts';
import { createUnlockedVault, testEngine } from '../kit/engine.ts';
import { failureOf } from '../kit/failure.ts';
import { aSession } from '../kit/session.ts';

/** Schemas inside a schema, by the name of the property that holds them. */
const inner = [
  'items',
  'rest',
  'element',
  'innerType',
  'valueType',
  'keyType',
  'in',
  'out',
  'left',
  'right',
  'options',
  'shape',
] as const;

const children = (definition: Record<string, unknown>): readonly z.core.$ZodType[] =>
  inner.flatMap((name) => {
    const held = definition[name];
    if (held === undefined || held === null) return [];
    if (Array.isArray(held)) return held;
    return name === 'shape' ? Object.values(held) : [held];
  });

const anything: ReadonlySet<string> = new Set(['any', 'unknown', 'custom', 'lazy', 'promise', 'map', 'set']);

/** Places in a schema through which anything could pass: objects that are not strict, any and unknown. */
function openPlaces(schema: z.core.$ZodType, path = ''): readonly string[] {
  const definition = schema._zod.def as unknown as Record<string, unknown> & { type: string };
  if (anything.has(definition.type)) return [`${path}: ${definition.type}`];
  const catchall = definition.catchall as z.core.$ZodType | undefined;
  const isOpen = definition.type === 'object' && catchall?._zod.def.type !== 'never';
  return [
    ...(isOpen ? [`${path}: open object`] : []),
    ...children(definition).flatMap((child, index) => openPlaces(child, `${path}/${definition.type}${index}`)),
  ];
}

/** The zod schemas a route's declared schema is made of: of a stream, its items. */
function zodSchemas(schema: unknown): readonly z.core.$ZodType[] {
  const stream = getEventIteratorSchemaDetails(schema as Parameters<typeof getEventIteratorSchemaDetails>[0]);
  const parts = stream === undefined ? [schema] : [stream.yields, stream.returns].filter((part) => part !== undefined);
  return parts as z.core.$ZodType[];
}

/** Calls it, and where it answers with a stream asks for its first item. */
async function callThrough(client: unknown, name: string, input: unknown): Promise<unknown> {
  const answer = await callRoute(client, name, input);
  const isStream = typeof answer === 'object' && answer !== null && 'next' in answer;
  return isStream ? (answer as AsyncIterator<unknown>).next() : answer;
}

describe('the walk', () => {
  const open = z.object({ a: z.string() });
  it.each<[string, z.ZodType]>([
    ['by itself', open],
    ['that is loose', z.looseObject({ a: z.string() })],
    ['that passes the rest on', z.strictObject({ a: z.string() }).catchall(z.string())],
    ['in a property', z.strictObject({ a: open })],
    ['in an array', z.array(open)],
    ['in a tuple', z.tuple([z.string(), open])],
    ['in a record', z.record(z.string(), open)],
    ['in a union', z.union([z.string(), open])],
    [
      'in one case of many',
      z.discriminatedUnion('k', [z.strictObject({ k: z.literal('a') }), z.object({ k: z.literal('b') })]),
    ],
    ['behind null', open.nullable()],
    ['behind a default', open.default({ a: '' })],
    [
      'behind a transformation',
      z
        .string()
        .transform(() => ({ a: '' }))
        .pipe(open),
    ],
    ['as anything', z.strictObject({ a: z.unknown() })],
    ['as any', z.strictObject({ a: z.any() })],
  ])('sees an open object %s', (_where, schema) => {
    expect(openPlaces(schema)).not.toEqual([]);
  });
});

describe.each(routes)('the route $name', (route) => {
  it('declares a closed answer: nothing it does not name can leave', () => {
    const schemas = zodSchemas(ensure(route.definition.outputSchema, 'every route declares its answer'));
    expect(schemas.flatMap((schema) => openPlaces(schema))).toEqual([]);
  });

  it('declares a closed input', () => {
    const schemas = zodSchemas(ensure(route.definition.inputSchema, 'every route declares its input'));
    expect(schemas.flatMap((schema) => openPlaces(schema))).toEqual([]);
  });

  it('says what it is and what it needs', () => {
    expect(metaOf(route)).toMatchObject({
      kind: expect.stringMatching(/^(?:query|command|stream)$/),
      needs: expect.stringMatching(/^(?:nothing|vault|unlocked)$/),
      audit: expect.any(Boolean),
    });
  });
});

describe('every route', () => {
  it('refuses what it does not know, and names the field', async () => {
    const { api } = await createUnlockedVault();
    for (const { name } of routes) {
      const refusal = await failureOf(callThrough(api, name, { lixo: 'canario' }));
      expect({ name, ...refusal }).toMatchObject({ name, code: 'VALIDATION_FAILED', defined: true });
      expect(refusal.field).toMatch(/^\w/);
      expect(JSON.stringify(refusal)).not.toContain('canario');
    }
  });

  it.each([null, undefined, 'text', 7, []])('refuses %j as input', async (input) => {
    const { api } = await createUnlockedVault();
    for (const { name } of routes) {
      expect({ name, ...(await failureOf(callThrough(api, name, input))) }).toMatchObject({
        name,
        code: 'VALIDATION_FAILED',
      });
    }
  });

  it('that needs an open vault refuses a session that is locked, even while another is not', async () => {
    const { client } = await createUnlockedVault();
    const locked = client(aSession());
    for (const { name } of routes.filter((route) => metaOf(route).needs === 'unlocked')) {
      expect({ name, ...(await failureOf(callThrough(locked, name, {}))) }).toEqual({
        name,
        code: 'VAULT_LOCKED',
        defined: true,
      });
    }
  });

  it('that needs a vault says so where there is none', async () => {
    const api = testEngine().client();
    for (const { name } of routes.filter((route) => metaOf(route).needs !== 'nothing')) {
      expect({ name, ...(await failureOf(callThrough(api, name, {}))) }).toMatchObject({ name, code: 'VAULT_MISSING' });
    }
  });
});
