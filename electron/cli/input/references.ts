import type { ScopeRef } from '../../../shared/contract/credentials.ts';
import type { ApiClient } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import type { Reason } from '../../../shared/errors/reasons.ts';
import type { Connection } from '../../../shared/model/connection.ts';
import type { CredentialView } from '../../../shared/model/credential.ts';
import { connectionId, credentialId, type ProviderId, providerId } from '../../../shared/model/ids.ts';

const notFound = (field: string, reason: Reason): AppError => new AppError('NOT_FOUND', { field, reason });

/** A word as a provider's id. Whether the catalogue has it is the engine's word. */
export function asProviderId(text: string): ProviderId {
  const id = providerId.safeParse(text);
  if (!id.success) throw notFound('provider', 'unknownProvider');
  return id.data;
}

type Where = { readonly organisation?: string; readonly trashed?: boolean };

/**
 * The connection of an id, of `ORG/NAME`, or of a name where the organisation is known. In the trash only where it is
 * looked for there, or by id.
 */
export async function findConnection(api: ApiClient, reference: string, where: Where = {}): Promise<Connection> {
  const id = connectionId.safeParse(reference);
  if (id.success) return api.connections.get({ id: id.data });
  const { organisation = reference.split('/', 1)[0] ?? '', trashed = false } = where;
  const name = reference.startsWith(`${organisation}/`) ? reference.slice(organisation.length + 1) : reference;
  if (organisation === reference) throw notFound('connection', 'unknownConnection');
  const { connections } = await api.connections.list({ organisation, trashed });
  const found = connections.find((each) => each.name === name);
  if (found === undefined) throw notFound('connection', 'unknownConnection');
  return found;
}

/**
 * The credential of an id, or of `ORG/PROVIDER/LABEL` with `system` for the agency's own. In the trash only where it is
 * looked for there, or by id.
 */
export async function findCredential(api: ApiClient, reference: string, trashed = false): Promise<CredentialView> {
  const id = credentialId.safeParse(reference);
  if (id.success) return api.credentials.get({ id: id.data });
  const [holder = '', provider = '', ...label] = reference.split('/');
  if (label.length === 0) throw notFound('credential', 'unknownCredential');
  const scope: ScopeRef = holder === 'system' ? { kind: 'system' } : { kind: 'organisation', organisation: holder };
  const { credentials } = await api.credentials.list({ scope, provider: asProviderId(provider), trashed });
  const found = credentials.find((each) => each.scope === scope.kind && each.label === label.join('/'));
  if (found === undefined) throw notFound('credential', 'unknownCredential');
  return found;
}
