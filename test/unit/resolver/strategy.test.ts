import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolve, resolveWithFallback } from '../../../electron/domain/resolver.ts';
import type { ResolverOrganisation } from '../../../electron/domain/resolver-input.ts';
import { aCredential, anInput, idOf, type Situation } from './builders.ts';
import { system } from './truth/row.ts';

const byAi = { question: { by: 'category', category: 'AI' } } as const;

const orderOf = (given: Situation) => resolveWithFallback(anInput(given)).map(({ label }) => Number(label));

const three = [aCredential(1), aCredential(2), aCredential(3)];
const choosing = (strategies: ResolverOrganisation['strategies']) => ({
  organisation: { strategies },
});

describe('keys in their order', () => {
  it('are tried first to last, whatever the turn', () => {
    for (const turn of [0, 1, 7]) expect(orderOf({ credentials: three, turn })).toEqual([1, 2, 3]);
  });
});

describe('keys that take turns', () => {
  const inTurn = choosing({ categories: { AI: 'roundRobin' }, providers: {} });

  it('are each first once, the others following in their order', () => {
    const turns = [0, 1, 2, 3].map((turn) => orderOf({ ...inTurn, credentials: three, turn }));
    expect(turns).toEqual([
      [1, 2, 3],
      [2, 3, 1],
      [3, 1, 2],
      [1, 2, 3],
    ]);
  });

  it('leave out the turn of a key that is out', () => {
    const credentials = [aCredential(1), aCredential(2, { outCause: 'AUTH_REVOKED' }), aCredential(3)];
    expect([0, 1, 2].map((turn) => orderOf({ ...inTurn, credentials, turn })[0])).toEqual([1, 3, 1]);
  });

  it('swap places among the candidates, each keeping the position it has in its list', () => {
    const { candidates, strategy } = resolve(anInput({ ...inTurn, credentials: three, turn: 1 }));
    expect(candidates.map(({ label, position }) => [label, position])).toEqual([
      ['2', 2],
      ['3', 3],
      ['1', 1],
    ]);
    expect(strategy).toBe('roundRobin');
  });
});

describe('weighted keys', () => {
  const weighted = choosing({ categories: {}, providers: { openai: 'weighted' } });
  const credentials = [aCredential(1, { weight: 3 }), aCredential(2, { weight: 1 }), aCredential(3, { weight: 0 })];

  it('come first as often as their weights say', () => {
    const first = { 1: 0, 2: 0, 3: 0 } as Record<number, number>;
    for (let turn = 0; turn < 4_000; turn += 1) {
      const [label = 0] = orderOf({ ...weighted, credentials, turn });
      first[label] = (first[label] ?? 0) + 1;
    }
    expect(first[3]).toBe(0);
    expect(first[1]).toBeGreaterThan(2_850);
    expect(first[1]).toBeLessThan(3_150);
  });

  it('are all tried, the one without weight last, and the same way for the same turn', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), (turn) => {
        const order = orderOf({ ...weighted, credentials, turn });
        expect(order.toSorted((a, b) => a - b)).toEqual([1, 2, 3]);
        expect(order[2]).toBe(3);
        expect(orderOf({ ...weighted, credentials, turn })).toEqual(order);
      }),
    );
  });
});

describe('whose strategy counts', () => {
  it('is the provider’s own before its category’s', () => {
    const both = choosing({ categories: { AI: 'roundRobin' }, providers: { openai: 'priority' } });
    expect(orderOf({ ...both, credentials: three, turn: 1 })).toEqual([1, 2, 3]);
    expect(orderOf({ ...both, ...byAi, credentials: three, turn: 1 })).toEqual([2, 3, 1]);
  });

  it('is nobody’s for a capability that several categories have', () => {
    const question = { by: 'capability', capability: 'chat' } as const;
    const ways = choosing({ categories: { AI: 'roundRobin' }, providers: {} });
    const catalogue = anInput({}).catalogue.map((each) =>
      each.id === 'deepgram' ? { ...each, capabilities: [...each.capabilities, 'chat' as const] } : each,
    );
    expect(orderOf({ ...ways, question, credentials: three, turn: 1 })).toEqual([2, 3, 1]);
    expect(orderOf({ ...ways, question, catalogue, credentials: three, turn: 1 })).toEqual([1, 2, 3]);
  });
});

describe('the list a router walks', () => {
  const credentials = [aCredential(1), aCredential(2, { provider: 'anthropic' }), aCredential(3, system)];

  it('ends with the deciding level', () => {
    expect(orderOf({ ...byAi, credentials })).toEqual([1, 2]);
  });

  it('goes on below it only with the organisation’s opt-in', () => {
    const organisation = { allowLowerLevel: true };
    expect(orderOf({ ...byAi, organisation, credentials })).toEqual([1, 2, 3]);
    expect(orderOf({ ...byAi, organisation: { ...organisation, onlyOwnKeys: true }, credentials })).toEqual([1, 2]);
  });

  it('is empty where nothing is chosen', () => {
    expect(orderOf({ overrides: [{ provider: 'openai', credential: idOf(9), settings: {} }], credentials })).toEqual(
      [],
    );
    expect(orderOf({ organisation: { trashed: true }, credentials })).toEqual([]);
  });
});
