import type { ConnectionId, ProviderId } from '../../shared/model/ids.ts';
import { systemTenant } from '../../shared/model/ids.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import type { ResolutionReason } from '../../shared/model/resolution.ts';
import type { CredentialUses } from '../../shared/model/rotation.ts';
import { hasExpired } from '../domain/key-expiry.ts';
import { primaryOf } from '../domain/order.ts';
import { outReason } from '../domain/rotation.ts';
import type { CredentialRecord } from '../store/credential-table.ts';
import { findConnection } from './find-connection.ts';
import { findOrganisation } from './find-organisation.ts';
import { resolveQuestion } from './resolution.ts';
import type { ServiceContext } from './service-context.ts';
import { vaultTime } from './vault-time.ts';

/** Who a key that fails just now is still meant for. */
const failing: ReadonlySet<ResolutionReason> = new Set(['expired', 'revoked', 'accountDisabled', 'noCredit']);

type Asked = { readonly organisation: string; readonly connection: ConnectionId | null; readonly provider: ProviderId };

/** Whether a question would be served by the key, first or after others of its level. */
function isServed(context: ServiceContext, { id }: CredentialRecord, { organisation, connection, provider }: Asked) {
  const question = { by: 'provider', provider } as const;
  const { candidates } = resolveQuestion(context, { organisation, connection, question, model: null, down: [] });
  return candidates.some(
    ({ credentialId, eligible, reason }) =>
      credentialId === id && (eligible || (reason !== null && failing.has(reason))),
  );
}

/** Organisations within reach of a key: its own, or all where it is the agency's. */
function organisationsOf({ store }: ServiceContext, { tenant }: CredentialRecord): readonly Organisation[] {
  if (tenant === systemTenant) return store.read.organisations.list({ trashed: false });
  const own = findOrganisation(store.read.organisations, tenant);
  return own.trashedAt === null ? [own] : [];
}

/** Its provider and those that do their work with its key. */
function servedProviders({ catalogue }: ServiceContext, { provider }: CredentialRecord): readonly ProviderId[] {
  const others = [...catalogue.values()].filter(({ inherits }) => inherits === provider).map(({ id }) => id);
  return [provider, ...others];
}

function overridesOf({ store }: ServiceContext, { tenant, id }: CredentialRecord): CredentialUses['overrides'] {
  return store.read.connections.overridesNaming(tenant, id).map(({ connection: ref, provider }) => {
    const { name, organisationId, trashedAt } = findConnection(store.read, ref);
    const { slug } = findOrganisation(store.read.organisations, organisationId);
    return { id: ref, name, organisation: slug, provider, trashed: trashedAt !== null };
  });
}

/** Connections that a key reaches without their naming it. The agency's reach theirs through their organisations. */
function connectionsOf(context: ServiceContext, record: CredentialRecord): CredentialUses['connections'] {
  if (record.tenant === systemTenant) return [];
  const named = new Set(overridesOf(context, record).map(({ id }) => id));
  return organisationsOf(context, record).flatMap(({ id, slug }) =>
    context.store.read.connections
      .list(id, { trashed: false })
      .filter((one) => !named.has(one.id))
      .filter((one) => isServed(context, record, { organisation: id, connection: one.id, provider: record.provider }))
      .map(({ id: connection, name }) => ({ id: connection, name, organisation: slug })),
  );
}

/** All the resolver looks at in an organisation without keys. */
const choicesOf = (organisation: Organisation): string => {
  const { onlyOwnKeys, useOwnRedis, useOwnDatabase, useOwnStorage, allowLowerLevel, inheritance } = organisation;
  return JSON.stringify([onlyOwnKeys, useOwnRedis, useOwnDatabase, useOwnStorage, allowLowerLevel, inheritance]);
};

/**
 * Organisations a key serves, and for which of its providers. Of those without keys of their own that could stand in its
 * way, all that chose alike are answered alike, so one of them is asked for all: an agency's key has hundreds.
 */
function servedOrganisations(context: ServiceContext, record: CredentialRecord, providers: readonly ProviderId[]) {
  const above = providers.flatMap((each) => context.catalogue.get(each)?.inherits ?? []);
  const holders = context.store.read.resolver.holders([...providers, ...above]);
  const answers = new Map<string, readonly ProviderId[]>();
  const ask = (organisation: string): readonly ProviderId[] =>
    providers.filter((provider) => isServed(context, record, { organisation, connection: null, provider }));
  return organisationsOf(context, record).map((organisation) => {
    const { id, slug } = organisation;
    if (holders.has(id)) return { slug, by: ask(id) };
    const choices = choicesOf(organisation);
    const by = answers.get(choices) ?? ask(id);
    answers.set(choices, by);
    return { slug, by };
  });
}

/** Whether no other key of its provider in its scope could serve. */
function isOnly(context: ServiceContext, { id, tenant, connection, provider }: CredentialRecord): boolean {
  const { store } = context;
  const now = vaultTime(context);
  return store.read.overview
    .list({ tenant, provider, trashed: false })
    .filter(({ record }) => record.connection === connection && record.id !== id && record.active)
    .filter(({ record }) => !hasExpired(record.expiresAt, now))
    .every(({ record }) => outReason(store.read.testResults.outCause(tenant, record.id)) !== null);
}

/** Who depends on a key now. Looks at what is configured, so a key that fails just now has its uses all the same. */
export function credentialUses(context: ServiceContext, record: CredentialRecord): CredentialUses {
  const providers = servedProviders(context, record);
  const reached = record.connection === null ? servedOrganisations(context, record, providers) : [];
  const served = reached.filter(({ by }) => by.length > 0);
  return {
    primary: primaryOf(context.store.read.credentials.order(record)) === record.id,
    onlyKey: isOnly(context, record),
    overrides: overridesOf(context, record),
    connections: connectionsOf(context, record),
    organisations: served.map(({ slug }) => slug),
    inheriting: [...new Set(served.flatMap(({ by }) => by))].filter((one) => one !== record.provider),
  };
}
