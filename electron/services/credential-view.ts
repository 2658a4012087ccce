import type { CredentialView, Health } from '../../shared/model/credential.ts';
import { systemTenant } from '../../shared/model/ids.ts';
import type { ScopeKind } from '../../shared/model/scope.ts';
import type { Status } from '../../shared/model/test-result.ts';
import type { Instant } from '../../shared/model/time.ts';
import { deriveStatus } from '../domain/status.ts';
import type { CredentialOverview } from '../store/credential-overview.ts';
import type { CredentialStanding } from '../store/credential-standing.ts';
import type { ServiceContext } from './service-context.ts';

type Catalogue = ServiceContext['catalogue'];

/** What of a credential its status follows from. */
type StatusSource = Pick<CredentialStanding, 'provider' | 'active' | 'expiresAt' | 'setFields' | 'verdict'>;

/** A credential's status now. A provider the catalogue no longer has demands nothing. */
export function statusOf(standing: StatusSource, catalogue: Catalogue, now: Instant): Status {
  const { active, expiresAt, setFields, verdict } = standing;
  const fields = catalogue.get(standing.provider)?.fields ?? [];
  const draft = fields.some((field) => field.required && !setFields.includes(field.key));
  return deriveStatus({ active, filled: setFields.length > 0, draft, expiresAt, verdict }, now);
}

/** What a credential's last test and state say about it. */
export function healthOf({ record, masks, last }: CredentialOverview, catalogue: Catalogue, now: Instant): Health {
  const setFields = [...Object.keys(record.fields), ...Object.keys(masks)];
  const status = statusOf({ ...record, setFields, verdict: last?.verdict ?? null }, catalogue, now);
  return { status, verdict: last?.verdict ?? null, cause: last?.cause ?? null, testedAt: last?.testedAt ?? null };
}

function scopeKindOf({ record }: CredentialOverview): ScopeKind {
  if (record.connection !== null) return 'connection';
  return record.tenant === systemTenant ? 'system' : 'organisation';
}

/** A credential as anyone may see it: plain values, masks, derived health. Opens nothing. */
export function viewOf(overview: CredentialOverview, catalogue: Catalogue, now: Instant): CredentialView {
  const { record } = overview;
  return {
    id: record.id,
    provider: record.provider,
    category: record.category,
    label: record.label,
    scope: scopeKindOf(overview),
    organisation: overview.organisation,
    organisationId: record.tenant === systemTenant ? null : record.tenant,
    connection: overview.connectionName,
    connectionId: record.connection,
    fields: { ...record.fields, ...overview.masks },
    settings: record.settings,
    position: record.position,
    weight: record.weight,
    active: record.active,
    notes: record.notes,
    expiresAt: record.expiresAt,
    customDestination: record.customDestination,
    scheduledTests: record.scheduledTests,
    hostKey: overview.hostKey,
    health: healthOf(overview, catalogue, now),
    revision: record.revision,
    createdAt: record.createdAt,
    updatedAt: record.updatedAt,
    trashedAt: record.trashedAt,
  };
}
