import fc from 'fast-check';
import type { ResolverInput } from '../../../electron/domain/resolver-input.ts';
import type { Cause } from '../../../shared/errors/causes.ts';
import type { Settings } from '../../../shared/model/connection.ts';
import { aCredential, anInput, catalogue, idOf, now, scopes } from './builders.ts';

/** Mostly what is usual, so that in most worlds somebody serves. */
const mostly = <T>(usual: T, ...others: readonly T[]) =>
  fc.oneof({ arbitrary: fc.constant(usual), weight: 6 }, { arbitrary: fc.constantFrom(...others), weight: 1 });

const provider = fc.oneof(
  fc.constantFrom('openai', 'openai-whisper'),
  fc.constantFrom(...catalogue.map(({ id }) => id)),
);

const models = mostly<Settings>({}, { model: 'small' }, { allowedModels: 'small, large' }, { allowedModels: 'tiny' });

/** What may differ from one credential to the next. */
export const credentialParts = fc.record({
  scope: fc.constantFrom(...Object.values(scopes)),
  provider,
  position: fc.nat(3),
  weight: fc.nat(3),
  active: mostly(true, false),
  trashed: mostly(false, true),
  expiresAt: mostly<number | null>(null, now - 1, now, now + 1),
  outCause: mostly<Cause | null>(null, 'AUTH_INVALID', 'AUTH_REVOKED', 'ACCOUNT_DISABLED', 'QUOTA_CREDIT'),
  settings: models,
});

const credentials = fc
  .array(credentialParts, { minLength: 1, maxLength: 9 })
  .map((all) => all.map((parts, index) => aCredential(index, parts)));

const question = fc.oneof(
  fc.record({ by: fc.constant('provider' as const), provider }),
  fc.record({
    by: fc.constant('category' as const),
    category: fc.constantFrom('AI', 'TRANSCRIPTION', 'INFRASTRUCTURE'),
  }),
  fc.record({ by: fc.constant('capability' as const), capability: fc.constantFrom('embed', 'transcribe', 'cache') }),
);

const override = fc.record({
  provider,
  credential: fc.option(fc.nat(9).map(idOf)),
  settings: fc.constantFrom({}, { model: 'small' }, { model: 'tiny' }),
});

const strategy = fc.constantFrom('priority', 'roundRobin');

const organisation = fc.record({
  trashed: mostly(false, true),
  onlyOwnKeys: mostly(false, true),
  useOwnRedis: fc.boolean(),
  allowLowerLevel: fc.boolean(),
  inheritance: fc.constantFrom({}, {}, { 'openai-whisper': 'own' as const }, { 'openai-whisper': 'inherit' as const }),
  strategies: fc.record({
    categories: fc.record({ AI: strategy, TRANSCRIPTION: strategy, INFRASTRUCTURE: strategy }, { requiredKeys: [] }),
    providers: fc.record({ openai: strategy, 'openai-whisper': strategy }, { requiredKeys: [] }),
  }),
});

const traffic = fc
  .array(fc.tuple(fc.nat(8).map(idOf), fc.constantFrom('circuitOpen', 'cooling', 'overBudget')), { maxLength: 2 })
  .map((out) => new Map(out));

/** Any situation the resolver may be asked in. */
export const world: fc.Arbitrary<ResolverInput> = fc
  .record({
    question,
    credentials,
    organisation,
    overrides: fc.option(fc.uniqueArray(override, { selector: (each) => each.provider, maxLength: 3 })),
    down: fc.oneof(fc.constant([]), fc.uniqueArray(fc.oneof(provider, fc.nat(8).map(idOf)), { maxLength: 2 })),
    model: mostly<string | null>(null, 'small', 'huge'),
    traffic,
    turn: fc.nat(5),
  })
  .map(({ overrides, ...rest }) => anInput(overrides === null ? rest : { ...rest, overrides }));
