import { AppError } from '../../shared/errors/app-error.ts';
import type { FieldValues } from '../../shared/model/credential.ts';
import { type ConnectionId, type OrganisationId, type ProviderId, systemTenant } from '../../shared/model/ids.ts';
import type { Question, Resolution } from '../../shared/model/resolution.ts';
import type { Scope } from '../../shared/model/scope.ts';
import { resolve } from '../domain/resolver.ts';
import type { ResolverConnection, ResolverCredential } from '../domain/resolver-input.ts';
import type { CredentialOverview } from '../store/credential-overview.ts';
import type { CredentialRecord } from '../store/credential-table.ts';
import { openFields } from './credential-secrets.ts';
import { requireLive } from './expected-state.ts';
import { findConnection } from './find-connection.ts';
import { findCredential } from './find-credential.ts';
import { findOrganisation } from './find-organisation.ts';
import type { ServiceContext } from './service-context.ts';

export type ResolutionQuery = {
  readonly organisation: string;
  readonly connection: ConnectionId | null;
  readonly question: Question;
  readonly down: readonly ProviderId[];
};

function scopeOf({ tenant, connection }: CredentialRecord): Scope {
  if (tenant === systemTenant) return { kind: 'system' };
  return connection === null
    ? { kind: 'organisation', organisation: tenant }
    : { kind: 'connection', organisation: tenant, connection };
}

const candidateOf = ({ record, last }: CredentialOverview): ResolverCredential => ({
  id: record.id,
  scope: scopeOf(record),
  provider: record.provider,
  label: record.label,
  position: record.position,
  active: record.active,
  trashed: record.trashedAt !== null,
  expiresAt: record.expiresAt,
  lastCause: last?.cause ?? null,
  circuitOpen: false,
  settings: record.settings,
});

/** The connection that asks. It must live, and belong to the organisation that asks. */
function askingConnection(
  { store }: ServiceContext,
  organisation: OrganisationId,
  id: ConnectionId,
): ResolverConnection {
  const connection = findConnection(store.read, id);
  if (connection.organisationId !== organisation) {
    throw new AppError('VALIDATION_FAILED', { field: 'connection', reason: 'wrongScope' });
  }
  requireLive(connection);
  return connection;
}

/**
 * Which credential serves a question, and why the others do not.
 *
 * Only the agency's own and the organisation's credentials are looked at. Throws NOT_FOUND for an unknown organisation
 * or connection.
 */
export function resolveQuestion(context: ServiceContext, query: ResolutionQuery): Resolution {
  const { store, catalogue, clock } = context;
  const organisation = findOrganisation(store.read.organisations, query.organisation);
  const credentialsOf = (tenant: CredentialRecord['tenant']) => store.read.overview.list({ tenant }).map(candidateOf);
  return resolve({
    question: query.question,
    organisation: { ...organisation, trashed: organisation.trashedAt !== null, allowLowerLevel: false },
    connection: query.connection === null ? null : askingConnection(context, organisation.id, query.connection),
    credentials: [...credentialsOf(systemTenant), ...credentialsOf(organisation.id)],
    catalogue: [...catalogue.values()],
    down: query.down,
    now: clock.now(),
  });
}

/** As `resolveQuestion`, with the chosen credential's fields in clear; audited before they leave. */
export function revealResolution(
  context: ServiceContext,
  query: ResolutionQuery,
): Resolution & { readonly fields: FieldValues | null } {
  const resolution = resolveQuestion(context, query);
  const { chosen } = resolution;
  if (chosen === null) return { ...resolution, fields: null };
  return context.store.write({ actor: context.actor }, (tx) => {
    const fields = openFields(context, findCredential(tx, chosen.credentialId));
    tx.audit({
      action: 'resolution.revealed',
      tenant: findOrganisation(tx.organisations, query.organisation).id,
      records: [chosen.credentialId],
      detail: { provider: chosen.provider, label: chosen.label, level: chosen.level },
    });
    return { ...resolution, fields };
  });
}
