import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolve } from '../../../electron/domain/resolver.ts';
import type { ResolverCredential, ResolverInput } from '../../../electron/domain/resolver-input.ts';
import { aCredential, acme, catalogue, now, sales, scopes } from './builders.ts';
import { credentialParts, world } from './worlds.ts';

const strictWorld = world.filter(({ organisation }) => !organisation.allowLowerLevel);

/** Checks a promise in a thousand worlds. */
const always = (promise: (input: ResolverInput) => void, worlds = world) =>
  fc.assert(fc.property(worlds, promise), { numRuns: 1_000 });

const byId = (input: ResolverInput, id: string) => input.credentials.find((each) => each.id === id);

describe('in any world', () => {
  it('who is chosen is the first eligible candidate, and nobody is exactly when none is', () => {
    always((input) => {
      const { chosen, reason, candidates } = resolve(input);
      const first = candidates.find(({ eligible }) => eligible);
      expect(chosen?.credentialId).toBe(first?.credentialId);
      expect(reason === null).toBe(chosen !== null);
    });
  });

  it('every candidate is either eligible or told why not', () => {
    always((input) => {
      for (const { eligible, reason } of resolve(input).candidates) expect(reason === null).toBe(eligible);
    });
  });

  it('who is chosen is active, undeleted, unexpired, unrevoked and not resting', () => {
    always((input) => {
      const { chosen } = resolve(input);
      if (chosen === null) return;
      const { active, trashed, expiresAt, outCause } = byId(input, chosen.credentialId) ?? {};
      expect({ active, trashed }).toEqual({ active: true, trashed: false });
      expect(expiresAt === null || Number(expiresAt) > now).toBe(true);
      expect([null, 'AUTH_INVALID']).toContain(outCause);
      expect(input.traffic.has(chosen.credentialId)).toBe(false);
      expect(input.down).not.toContain(chosen.provider);
    });
  });

  it('no candidate belongs to another organisation or connection', () => {
    always((input) => {
      for (const { credentialId } of resolve(input).candidates) {
        const scope = byId(input, credentialId)?.scope;
        if (scope === undefined) throw new Error('a candidate is none of the input');
        if (scope.kind !== 'system') expect(scope.organisation).toBe(acme);
        if (scope.kind === 'connection') expect([scope.connection, input.connection?.id]).toEqual([sales, sales]);
      }
    });
  });

  it('eligible candidates all stand at one level', () => {
    always((input) => {
      const levels = new Set(resolve(input).candidates.flatMap(({ eligible, level }) => (eligible ? [level] : [])));
      expect(levels.size).toBeLessThanOrEqual(1);
    });
  });

  it('the order of the input does not matter', () => {
    always((input) => {
      const reversed = { ...input, credentials: input.credentials.toReversed(), catalogue: catalogue.toReversed() };
      expect(resolve(reversed)).toEqual(resolve(input));
    });
  });

  it('onlyOwnKeys never gives a key of the agency', () => {
    always((input) => {
      const { chosen } = resolve({ ...input, organisation: { ...input.organisation, onlyOwnKeys: true } });
      expect(chosen === null || byId(input, chosen.credentialId)?.scope.kind !== 'system').toBe(true);
    });
  });

  it('useOwnRedis never gives a Redis of the agency', () => {
    always((input) => {
      const { chosen } = resolve({ ...input, organisation: { ...input.organisation, useOwnRedis: true } });
      const given = chosen === null ? undefined : byId(input, chosen.credentialId);
      expect(given?.scope.kind === 'system' && given.provider === 'redis').toBe(false);
    });
  });
});

describe('a change that must not matter', () => {
  const added = (input: ResolverInput, credential: ResolverCredential) =>
    resolve({ ...input, credentials: [...input.credentials, credential] });

  it('an inactive credential more never changes who is chosen', () => {
    fc.assert(
      fc.property(world, credentialParts, (input, parts) => {
        const more = added(input, aCredential(50, { ...parts, active: false }));
        expect(more.chosen).toEqual(resolve(input).chosen);
      }),
      { numRuns: 1_000 },
    );
  });

  it('another organisation’s credential more changes nothing at all', () => {
    fc.assert(
      fc.property(world, credentialParts, (input, parts) => {
        expect(added(input, aCredential(50, { ...parts, scope: scopes.other }))).toEqual(resolve(input));
      }),
      { numRuns: 1_000 },
    );
  });

  it('without the opt-in, a chosen key that fails never hands over to a lower level', () => {
    always((input) => {
      const before = resolve(input).chosen;
      if (before === null) return;
      const failed = input.credentials.map((each) =>
        each.id === before.credentialId ? { ...each, outCause: 'AUTH_REVOKED' as const } : each,
      );
      const after = resolve({ ...input, credentials: failed }).chosen;
      expect(after === null || after.level === before.level).toBe(true);
    }, strictWorld);
  });
});
