import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { invariants } from './invariants/all.ts';
import { readProviderWorld } from './provider-world.ts';

const world = await readProviderWorld(join(import.meta.dirname, '..', '..'));

describe.each(invariants.map((invariant) => [invariant.promise, invariant] as const))('%s', (_, invariant) => {
  it('holds', () => {
    expect(invariant.complaints(world)).toEqual([]);
  });

  it.each(invariant.faults.map(({ what, plant }) => [what, plant] as const))(
    'does not pass over: %s',
    (_what, plant) => {
      expect(invariant.complaints({ ...world, ...plant(world) })).not.toEqual([]);
    },
  );
});
