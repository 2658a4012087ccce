import { describe, expect, it } from 'vitest';
import { type OrderedKey, orderWarnings } from '../../../electron/domain/order-warnings.ts';
import { idOf } from './builders.ts';

const aKey = (number: number, parts: Partial<OrderedKey> = {}): OrderedKey => ({
  id: idOf(number),
  provider: 'openai',
  usable: true,
  facts: {},
  masks: [`sk-proj-••••000${number}`],
  ...parts,
});

const kinds = (keys: readonly OrderedKey[]) => orderWarnings(keys).map(({ kind }) => kind);

describe('an order', () => {
  it('of two keys that work has nothing against it', () => {
    expect(orderWarnings([aKey(1), aKey(2)])).toEqual([]);
  });

  it('with one key that works has no fallback, whatever stands behind it', () => {
    expect(kinds([aKey(1)])).toEqual(['noFallback']);
    expect(kinds([aKey(1), aKey(2, { usable: false })])).toEqual(['noFallback']);
  });

  it('in which none works says that, and an empty one says nothing', () => {
    expect(kinds([aKey(1, { usable: false })])).toEqual(['noneUsable']);
    expect(orderWarnings([])).toEqual([]);
  });
});

describe('keys of one account', () => {
  it('are told by what the vendor named in their last tests', () => {
    const facts = { organization: 'org-1' };
    expect(orderWarnings([aKey(1, { facts }), aKey(2), aKey(3, { facts })])).toEqual([
      { kind: 'sameAccount', credentials: [idOf(1), idOf(3)], evidence: 'account', value: 'org-1' },
    ]);
  });

  it('are told by masks that look the same, as what they probably are', () => {
    const masks = ['sk-proj-••••aB3d'];
    expect(orderWarnings([aKey(1, { masks }), aKey(2, { masks })])).toMatchObject([
      { evidence: 'mask', value: masks[0] },
    ]);
  });

  it('are not claimed where a mask shows nothing, or the vendors differ', () => {
    expect(orderWarnings([aKey(1, { masks: ['••••'] }), aKey(2, { masks: ['••••'] })])).toEqual([]);
    const facts = { organization: 'one' };
    expect(orderWarnings([aKey(1, { facts }), aKey(2, { facts, provider: 'anthropic' })])).toEqual([]);
    expect(orderWarnings([aKey(1, { facts }), aKey(2, { facts: { organization: 'two' } })])).toEqual([]);
  });
});
