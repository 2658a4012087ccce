import type { ResolverCredential, ResolverInput } from '../../../electron/domain/resolver-input.ts';

/**
 * DESIGN section 8 read aloud, without any thought of speed or beauty: what the resolver is compared with.
 *
 * It shares no code with the resolver.
 */

type Work = { readonly serves: string; readonly how: 'direct' | 'inherited' | 'declined' | 'nearMiss' };
type Placed = { readonly key: ResolverCredential; readonly work: Work; readonly place: number };
/** The first line that holds gives the answer. */
type Lines<T> = readonly (readonly [holds: boolean, answer: T])[];

const firstOf = <T>(lines: Lines<T>): T | null => lines.find(([holds]) => holds)?.[1] ?? null;

function isAsked({ question, catalogue }: ResolverInput, id: string): boolean {
  const descriptor = catalogue.find((each) => each.id === id);
  if (descriptor === undefined) return false;
  if (question.by === 'category') return descriptor.category === question.category;
  return question.by === 'provider' ? id === question.provider : descriptor.capabilities.includes(question.capability);
}

/** The provider that would do the work with a provider's key, and how it comes to the key. */
function worksAs(input: ResolverInput, id: string): Work | null {
  const { catalogue, organisation, question } = input;
  const heirs = catalogue.flatMap((each) => (isAsked(input, each.id) && each.inherits === id ? [each.id] : [])).sort();
  const willing = heirs.find((heir) => organisation.inheritance[heir] !== 'own');
  const category = catalogue.find((each) => each.id === id)?.category;
  const isNeighbour = catalogue.some((each) => isAsked(input, each.id) && each.category === category);
  return firstOf<Work>([
    [isAsked(input, id), { serves: id, how: 'direct' }],
    [willing !== undefined, { serves: willing ?? '', how: 'inherited' }],
    [heirs.length > 0, { serves: heirs[0] ?? '', how: 'declined' }],
    [question.by === 'capability' && isNeighbour, { serves: id, how: 'nearMiss' }],
  ]);
}

const ownsItself = ({ organisation }: ResolverInput, job: string): boolean =>
  (job === 'cache' && organisation.useOwnRedis) ||
  (job === 'database' && organisation.useOwnDatabase) ||
  (job === 'object-storage' && organisation.useOwnStorage);

const jobsOf = ({ question, catalogue }: ResolverInput, id: string): readonly string[] =>
  question.by === 'capability' ? [question.capability] : (catalogue.find((each) => each.id === id)?.capabilities ?? []);

/** Places that overrides fill, with the key each names. */
function namedPlaces(input: ResolverInput): readonly { readonly id: string; readonly place: number }[] {
  return (input.connection?.overrides ?? []).flatMap(({ credential, provider }) => {
    const how = credential === null ? undefined : worksAs(input, provider)?.how;
    const place = firstOf([
      [how === 'direct', 0],
      [how === 'inherited', 3],
    ]);
    return place === null ? [] : [{ id: String(credential), place }];
  });
}

/** 0 override, 1 the connection's own, 2 the organisation's, 3 to 5 the same inherited, 6 and 7 the agency's. */
function placeOf(input: ResolverInput, { id, scope }: ResolverCredential, { how }: Work): number {
  const named = namedPlaces(input).find((each) => each.id === id);
  const isByHeir = how === 'inherited' || how === 'declined';
  const plain = { connection: [1, 4], organisation: [2, 5], system: [6, 7] }[scope.kind][isByHeir ? 1 : 0];
  return named?.place ?? plain ?? 7;
}

function placeAll(input: ResolverInput): readonly Placed[] {
  const visible = input.credentials.filter(
    ({ scope }) =>
      scope.kind === 'system' ||
      (scope.organisation === input.organisation.id &&
        (scope.kind === 'organisation' || scope.connection === input.connection?.id)),
  );
  const placed = visible.flatMap((key) => {
    const work = worksAs(input, key.provider);
    return work === null ? [] : [{ key, work, place: placeOf(input, key, work) }];
  });
  return placed.sort((a, b) => a.place - b.place || a.key.position - b.key.position || (a.key.id < b.key.id ? -1 : 1));
}

/** Why a key is out by itself. */
function alone(input: ResolverInput, { key, work }: Placed): string | null {
  const isSystem = key.scope.kind === 'system';
  return firstOf<string>([
    [work.how === 'nearMiss', 'wrongCapability'],
    [work.how === 'declined', 'ownKeyChosen'],
    [isSystem && input.organisation.onlyOwnKeys, 'onlyOwnKeys'],
    [isSystem && jobsOf(input, work.serves).some((job) => ownsItself(input, job)), 'ownInfrastructureMissing'],
    [key.trashed, 'trashed'],
    [!key.active, 'inactive'],
    [key.expiresAt !== null && input.now >= key.expiresAt, 'expired'],
    [key.outCause === 'AUTH_EXPIRED', 'expired'],
    [key.outCause === 'AUTH_REVOKED', 'revoked'],
    [key.outCause === 'ACCOUNT_DISABLED', 'accountDisabled'],
    [key.outCause === 'QUOTA_CREDIT', 'noCredit'],
    [input.traffic.has(key.id), input.traffic.get(key.id) ?? ''],
  ]);
}

/** Why a key is out for this call. */
function reasonOf(input: ResolverInput, placed: Placed): string | null {
  const { key, work } = placed;
  const chosen = input.connection?.overrides.find((each) => each.provider === work.serves)?.settings;
  const { model: usual } = { ...(work.serves === key.provider ? key.settings : {}), ...chosen };
  const model = input.model ?? usual;
  const { allowedModels: allowed } = key.settings;
  const isBarred = typeof allowed === 'string' && model !== undefined && !allowed.split(', ').includes(String(model));
  const isDown = input.down.some((one) => [work.serves, key.provider, key.id].includes(one));
  return (
    alone(input, placed) ??
    firstOf([
      [isBarred, 'modelNotAllowed'],
      [isDown, 'reportedDown'],
    ])
  );
}

const neverSetUp = [
  'wrongCapability',
  'ownKeyChosen',
  'onlyOwnKeys',
  'ownInfrastructureMissing',
  'inactive',
  'trashed',
];

type Told = Placed & { readonly reason: string | null };

function decidingPlace(input: ResolverInput, told: readonly Told[]): number | null {
  const working = told.filter(({ reason }) => reason === null).map(({ place }) => place);
  if (input.organisation.allowLowerLevel && working[0] !== undefined) return working[0];
  const setUp = told.filter(({ reason }) => !neverSetUp.includes(reason ?? '')).map(({ place }) => place);
  const all = [...setUp, ...namedPlaces(input).map(({ place }) => place)].sort((a, b) => a - b);
  return all[0] ?? null;
}

function isRoundRobin(input: ResolverInput): boolean {
  const { question, catalogue, organisation } = input;
  const categories = new Set(catalogue.filter((each) => isAsked(input, each.id)).map((each) => each.category));
  const [category] = categories;
  const ofAll =
    category !== undefined && categories.size === 1 ? organisation.strategies.categories[category] : undefined;
  const own = question.by === 'provider' ? organisation.strategies.providers[question.provider] : undefined;
  return (own ?? ofAll) === 'roundRobin';
}

function chainOf(input: ResolverInput, told: readonly Told[], deciding: number | null): readonly string[] {
  if (input.organisation.trashed || deciding === null) return [];
  const places = [0, 1, 2, 3, 4, 5, 6, 7].filter(
    (place) => place === deciding || (input.organisation.allowLowerLevel && place > deciding),
  );
  return places.flatMap((place) => {
    const keys = told.filter((each) => each.place === place && each.reason === null).map(({ key }) => key.id);
    for (let turn = 0; isRoundRobin(input) && turn < input.turn; turn += 1) keys.push(...keys.splice(0, 1));
    return keys;
  });
}

function whyNobody(input: ResolverInput, told: readonly Told[], deciding: number | null): string {
  const { question } = input;
  const jobs = question.by === 'category' ? [] : jobsOf(input, question.by === 'provider' ? question.provider : '');
  const ownWorks = told.some((each) => each.key.scope.kind !== 'system' && alone(input, each) === null);
  const there = told
    .filter(({ work, place }) => work.how !== 'nearMiss' && (deciding === null || place === deciding))
    .map(({ reason }) => reason ?? '');
  const all = new Set(there);
  return (
    firstOf<string>([
      [input.organisation.trashed, 'organisationTrashed'],
      [jobs.some((job) => ownsItself(input, job)) && !ownWorks, 'ownInfrastructureMissing'],
      [deciding !== null && there.every((reason) => reason === 'trashed'), 'overrideMissing'],
      [there.length === 0, 'noCredential'],
      [all.size === 1, there[0] ?? ''],
    ]) ?? 'noneEligible'
  );
}

/** Who serves, who after it, why nobody does, and what each key is told. */
export function plainAnswer(input: ResolverInput) {
  const told = placeAll(input).map((placed) => ({ ...placed, reason: reasonOf(input, placed) }));
  const deciding = decidingPlace(input, told);
  const chain = chainOf(input, told, deciding);
  const finalOf = ({ place, reason }: Told) =>
    firstOf<string | null>([
      [input.organisation.trashed, 'organisationTrashed'],
      [['onlyOwnKeys', 'ownKeyChosen', 'wrongCapability'].includes(reason ?? ''), reason],
      [deciding !== null && place > deciding, 'lowerLevel'],
      [true, reason],
    ]);
  return {
    chosen: chain[0] ?? null,
    nobody: chain.length === 0 ? whyNobody(input, told, deciding) : null,
    chain,
    told: told.map((each) => [each.key.id, finalOf(each)]),
  };
}
