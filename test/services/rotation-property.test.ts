import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ApiClient } from '../../shared/contract/index.ts';
import type { CredentialView } from '../../shared/model/credential.ts';
import { letsThrough, type Rotation, rotationStep } from '../../shared/model/rotation.ts';
import { aConnection, anApiKey, anOrganisation } from '../kit/builders.ts';
import type { FakeClock } from '../kit/clock.ts';
import { failureOf } from '../kit/failure.ts';
import { aKey, aRotatingVault, asTarget, hourMs, onward, refusedEnding, start, test } from './rotation-kit.ts';

const hours = [0, 1, 30] as const;

const fate = fc.constantFrom('keep' as const, 'trash' as const);

type Step = {
  readonly kind: 'next' | 'start' | 'continue' | 'retire' | 'undo' | 'abandon' | 'later' | 'name';
  readonly overlap?: number;
  readonly isGood?: boolean;
  readonly fate?: 'keep' | 'trash';
  readonly by?: number;
};

/** Steps anybody may try at any time; many are refused where they do not come next. */
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('next' as const), overlap: fc.constantFrom(...hours) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('start' as const), isGood: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('continue' as const), overlap: fc.constantFrom(...hours) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('retire' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('undo' as const), fate }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('abandon' as const), fate }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('later' as const), by: fc.constantFrom(...hours) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('name' as const) }) },
);

type Place = {
  readonly api: ApiClient;
  readonly clock: FakeClock;
  readonly slug: string;
  readonly connection: Awaited<ReturnType<typeof aConnection>>;
  /** The key that is to serve now. */
  readonly current: CredentialView;
  readonly rotation: Rotation | null;
};

/** The key that must serve after a rotation got so far. */
const serving = ({ step: at, credential, replacement }: Rotation): CredentialView =>
  at === 'overlapping' || at === 'retired' ? replacement : credential;

type Rotate = (place: Place, step: Step) => Promise<Rotation | null>;

/** What came next if nothing went wrong: begin, test, go on. */
const next: Rotate = async ({ api, current, rotation }, { overlap = 1 }) => {
  if (rotation === null || rotation.endedAt !== null) return start(api, current);
  if (rotation.step === 'keyAdded' && rotation.replacement.trashedAt === null) await test(api, rotation.replacement);
  return onward(api, rotation, overlap);
};

const ways: Readonly<Record<Step['kind'], Rotate>> = {
  next,
  start: ({ api, current }, { isGood = true }) =>
    start(api, current, { fields: { apiKey: anApiKey(isGood ? undefined : refusedEnding) } }),
  continue: async ({ api, rotation }, { overlap = 1 }) => rotation && onward(api, rotation, overlap),
  retire: async ({ api, rotation }) => rotation && api.rotations.retire(asTarget(rotation)),
  undo: async ({ api, rotation }, { fate: newKey = 'keep' }) =>
    rotation && api.rotations.undo({ ...asTarget(rotation), newKey }),
  abandon: async ({ api, rotation }, { fate: newKey = 'keep' }) =>
    rotation && api.rotations.abandon({ ...asTarget(rotation), newKey }),
  later: async ({ clock, rotation }, { by = 0 }) => {
    clock.jump(by * hourMs);
    await clock.advance(2 * 60_000);
    return rotation;
  },
  name: async ({ api, connection, current, rotation }) => {
    const target = asTarget(await api.connections.get({ id: connection.id }));
    await api.connections.setOverride({ ...target, provider: 'openai', credential: current.id, settings: {} });
    return rotation;
  },
};

/** Tries a step; how far the rotation is then. Refused it may only be in ways the contract has. */
async function tryStep(place: Place, taken: Step): Promise<Rotation | null> {
  const running = ways[taken.kind](place, taken);
  const made = await running.catch(async () => {
    expect(['CONFLICT', 'VALIDATION_FAILED']).toContain((await failureOf(running)).code);
    return place.rotation;
  });
  return made && place.api.rotations.get({ id: made.id });
}

/** What must hold after every step: the key that is to serve serves, first, and every choice names a key that can. */
async function check({ api, slug, connection, current, rotation }: Place): Promise<void> {
  const question = { by: 'provider', provider: 'openai' } as const;
  const { chosen } = await api.resolution.resolve({ organisation: slug, question });
  expect(chosen?.credentialId).toBe(current.id);
  const { overrides } = await api.connections.get({ id: connection.id });
  expect(overrides.map(({ credential }) => credential)).toEqual([current.id]);
  const byConnection = await api.resolution.resolve({ organisation: slug, connection: connection.id, question });
  expect(byConnection.chosen?.credentialId).toBe(current.id);
  const verdict = current.id === rotation?.replacement.id ? rotation.report?.verdict : undefined;
  if (verdict !== undefined) expect(letsThrough(verdict)).toBe(true);
}

it('whatever is tried in whatever order, one key of the two serves, and no use points to nothing', async () => {
  const { api, clock } = await aRotatingVault();
  const reached = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      const { slug } = await anOrganisation(api);
      const current = await aKey(api, slug, 'prod-1');
      const connection = await aConnection(api, { organisation: slug });
      const choice = { provider: 'openai', credential: current.id, settings: {} };
      await api.connections.setOverride({ ...asTarget(connection), ...choice, commandId: randomUUID() });
      let place: Place = { api, clock, slug, connection, current, rotation: null };
      for (const taken of steps) {
        const rotation = await tryStep(place, taken);
        if (rotation !== null) reached.add(rotation.step);
        place = { ...place, rotation, current: rotation === null ? current : serving(rotation) };
        await check(place);
      }
    }),
    { numRuns: Number(process.env.CHAVEIRO_ROTATIONS ?? 40) },
  );
  expect([...reached].toSorted()).toEqual([...rotationStep.options].toSorted());
});
