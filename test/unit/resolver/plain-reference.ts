import type { ResolverCredential, ResolverInput } from '../../../electron/domain/resolver-input.ts';

/**
 * DESIGN section 8 read aloud, without any thought of speed or beauty: what the resolver is compared with.
 *
 * It shares no code with the resolver.
 */
export function plainAnswer(input: ResolverInput) {
  const { organisation, connection, catalogue, question, now } = input;
  const descriptorOf = (id: string) => catalogue.find((each) => each.id === id);

  const isAsked = (id: string): boolean => {
    const descriptor = descriptorOf(id);
    if (descriptor === undefined) return false;
    if (question.by === 'category') return descriptor.category === question.category;
    if (question.by === 'provider') return id === question.provider;
    return descriptor.capabilities.includes(question.capability);
  };
  const heirsOf = (id: string) =>
    catalogue.filter((each) => isAsked(each.id) && each.inherits === id).map((each) => each.id);

  /** The provider that would do the work, and whether by another one's key. */
  const worksAs = (id: string) => {
    if (isAsked(id)) return { serves: id, how: 'direct' };
    const heirs = heirsOf(id).sort();
    const willing = heirs.find((heir) => organisation.inheritance[heir] !== 'own');
    if (willing !== undefined) return { serves: willing, how: 'inherited' };
    if (heirs[0] !== undefined) return { serves: heirs[0], how: 'declined' };
    if (question.by !== 'capability') return null;
    const category = descriptorOf(id)?.category;
    const isNeighbour = catalogue.some((each) => isAsked(each.id) && each.category === category);
    return isNeighbour ? { serves: id, how: 'nearMiss' } : null;
  };

  const ownsItself = (job: string) =>
    (job === 'cache' && organisation.useOwnRedis) ||
    (job === 'database' && organisation.useOwnDatabase) ||
    (job === 'object-storage' && organisation.useOwnStorage);
  const jobsOf = (id: string): readonly string[] =>
    question.by === 'capability' ? [question.capability] : (descriptorOf(id)?.capabilities ?? []);

  /** Places: 0 override, 1 the connection's own, 2 the organisation's, 3 to 5 the same inherited, 6 and 7 the agency's. */
  const placed = input.credentials.flatMap((key) => {
    const work = worksAs(key.provider);
    if (work === null) return [];
    const { scope } = key;
    if (scope.kind !== 'system' && scope.organisation !== organisation.id) return [];
    if (scope.kind === 'connection' && scope.connection !== connection?.id) return [];
    const isByHeir = work.how === 'inherited' || work.how === 'declined';
    let place = isByHeir ? 7 : 6;
    if (scope.kind === 'organisation') place = isByHeir ? 5 : 2;
    if (scope.kind === 'connection') place = isByHeir ? 4 : 1;
    for (const override of [...(connection?.overrides ?? [])].reverse()) {
      if (override.credential !== key.id) continue;
      const how = worksAs(override.provider)?.how;
      if (how === 'direct') place = 0;
      if (how === 'inherited') place = 3;
    }
    return [{ key, work, place }];
  });
  placed.sort((a, b) => a.place - b.place || a.key.position - b.key.position || (a.key.id < b.key.id ? -1 : 1));

  const modelFor = (key: ResolverCredential, serves: string) => {
    const chosen = connection?.overrides.find((each) => each.provider === serves)?.settings['model'];
    const own = serves === key.provider ? key.settings['model'] : undefined;
    return input.model ?? chosen ?? own;
  };

  const alone = (each: (typeof placed)[number]): string | null => {
    const { key, work } = each;
    if (work.how === 'nearMiss') return 'wrongCapability';
    if (work.how === 'declined') return 'ownKeyChosen';
    if (key.scope.kind === 'system' && organisation.onlyOwnKeys) return 'onlyOwnKeys';
    if (key.scope.kind === 'system' && jobsOf(work.serves).some(ownsItself)) return 'ownInfrastructureMissing';
    if (key.trashed) return 'trashed';
    if (!key.active) return 'inactive';
    if (key.expiresAt !== null && now >= key.expiresAt) return 'expired';
    if (key.outCause === 'AUTH_EXPIRED') return 'expired';
    if (key.outCause === 'AUTH_REVOKED') return 'revoked';
    if (key.outCause === 'ACCOUNT_DISABLED') return 'accountDisabled';
    if (key.outCause === 'QUOTA_CREDIT') return 'noCredit';
    return input.traffic.get(key.id) ?? null;
  };
  const reasons = placed.map((each) => {
    const own = alone(each);
    if (own !== null) return own;
    const { key, work } = each;
    const allowed = key.settings['allowedModels'];
    const model = modelFor(key, work.serves);
    const isBarred = typeof allowed === 'string' && model !== undefined && !allowed.split(', ').includes(String(model));
    if (isBarred) return 'modelNotAllowed';
    return input.down.some((one) => [work.serves, key.provider, key.id].includes(one)) ? 'reportedDown' : null;
  });

  const neverSetUp = [
    'wrongCapability',
    'ownKeyChosen',
    'onlyOwnKeys',
    'ownInfrastructureMissing',
    'inactive',
    'trashed',
  ];
  const namedPlaces = (connection?.overrides ?? []).flatMap((override) => {
    const how = override.credential === null ? undefined : worksAs(override.provider)?.how;
    return how === 'direct' ? [0] : how === 'inherited' ? [3] : [];
  });
  let deciding: number | null = null;
  for (let place = 0; place < 8 && deciding === null; place += 1) {
    const isSetUp = placed.some((each, at) => each.place === place && !neverSetUp.includes(reasons[at] ?? ''));
    if (isSetUp || namedPlaces.includes(place)) deciding = place;
  }
  const working = placed.filter((_, at) => reasons[at] === null);
  if (organisation.allowLowerLevel && working[0] !== undefined) deciding = working[0].place;

  const asked = catalogue.filter((each) => isAsked(each.id));
  const categories = [...new Set(asked.map((each) => each.category))];
  const [category] = categories;
  const ofCategory =
    categories.length === 1 && category !== undefined ? organisation.strategies.categories[category] : undefined;
  const strategy =
    (question.by === 'provider' ? organisation.strategies.providers[question.provider] : undefined) ?? ofCategory;
  const inTurn = (place: number): ResolverCredential[] => {
    const keys = working.filter((each) => each.place === place).map(({ key }) => key);
    for (let turn = 0; strategy === 'roundRobin' && keys.length > 0 && turn < input.turn; turn += 1) {
      keys.push(...keys.splice(0, 1));
    }
    return keys;
  };
  const chain: ResolverCredential[] = [];
  for (let place = 0; place < 8 && deciding !== null && !organisation.trashed; place += 1) {
    if (place === deciding || (organisation.allowLowerLevel && place > deciding)) chain.push(...inTurn(place));
  }

  const told = placed.map((each, at) => {
    const own = reasons[at] ?? null;
    if (organisation.trashed) return 'organisationTrashed';
    if (own !== null && ['onlyOwnKeys', 'ownKeyChosen', 'wrongCapability'].includes(own)) return own;
    return deciding !== null && each.place > deciding ? 'lowerLevel' : own;
  });
  const whyNobody = (): string => {
    if (organisation.trashed) return 'organisationTrashed';
    const ownWorks = placed.some((each) => each.key.scope.kind !== 'system' && alone(each) === null);
    const wants =
      question.by === 'category'
        ? false
        : question.by === 'capability'
          ? ownsItself(question.capability)
          : jobsOf(question.provider).some(ownsItself);
    if (wants && !ownWorks) return 'ownInfrastructureMissing';
    const there = placed.flatMap((each, at) =>
      each.work.how !== 'nearMiss' && (deciding === null || each.place === deciding) ? [reasons[at] ?? ''] : [],
    );
    if (deciding !== null && there.every((reason) => reason === 'trashed')) return 'overrideMissing';
    if (there.length === 0) return 'noCredential';
    return there.every((reason) => reason === there[0]) ? (there[0] ?? '') : 'noneEligible';
  };
  const nobody = chain.length === 0 ? whyNobody() : null;
  return {
    chosen: chain[0]?.id ?? null,
    nobody,
    chain: chain.map(({ id }) => id),
    told: placed.map(({ key }, at) => [key.id, told[at]]),
  };
}
