import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolve, resolveWithFallback } from '../../../electron/domain/resolver.ts';
import { plainAnswer } from './plain-reference.ts';
import { world } from './worlds.ts';

const byId = (a: readonly unknown[], b: readonly unknown[]) => (String(a[0]) < String(b[0]) ? -1 : 1);

describe('in ten thousand worlds', () => {
  it('the resolver answers what its rules, read aloud, answer', () => {
    let chosen = 0;
    fc.assert(
      fc.property(world, (input) => {
        const plain = plainAnswer(input);
        const answer = resolve(input);
        expect({
          chosen: answer.chosen?.credentialId ?? null,
          nobody: answer.reason,
          chain: resolveWithFallback(input).map(({ credentialId }) => credentialId),
          told: answer.candidates.map(({ credentialId, reason }) => [credentialId, reason]).sort(byId),
        }).toEqual({ ...plain, told: plain.told.sort(byId) });
        if (plain.chosen !== null) chosen += 1;
      }),
      { numRuns: 10_000 },
    );
    // Worlds in which nothing ever serves would compare little.
    expect(chosen).toBeGreaterThan(2_000);
  });
});
