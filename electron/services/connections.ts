import type { ProviderDescriptor } from '../../shared/catalogue/descriptor.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import type { AuditAction } from '../../shared/model/audit-entry.ts';
import type { Connection, Override } from '../../shared/model/connection.ts';
import {
  type ConnectionId,
  type CredentialId,
  connectionId,
  type ProviderId,
  systemTenant,
} from '../../shared/model/ids.ts';
import type { Transaction } from '../store/transaction.ts';
import { definedOf } from './defined-values.ts';
import { changedNames, requireLive, requireRevision } from './expected-state.ts';
import { findConnection, findLiveConnection } from './find-connection.ts';
import { findLiveOrganisation, findOrganisation } from './find-organisation.ts';
import { actOf, type Command, descriptorOf, type ServiceContext } from './service-context.ts';

type Target = Command & { readonly id: ConnectionId; readonly expectedRevision: number };

/** An organisation's live or trashed connections by name. */
export const listConnections = (
  { store }: ServiceContext,
  { organisation, trashed }: { readonly organisation: string; readonly trashed: boolean },
): readonly Connection[] =>
  store.read.connections.list(findOrganisation(store.read.organisations, organisation).id, { trashed });

/** One connection by id, trashed or not. Throws NOT_FOUND. */
export const getConnection = ({ store }: ServiceContext, id: ConnectionId): Connection =>
  findConnection(store.read, id);

/** Adds a channel instance to an organisation. */
export function createConnection(
  context: ServiceContext,
  input: Command & Pick<Connection, 'name' | 'kind' | 'notes'> & { readonly organisation: string },
): Connection {
  return context.store.write(actOf(context, 'connections.create', input), (tx) => {
    const connection = {
      id: connectionId.parse(context.random.uuid(tx.at)),
      organisationId: findLiveOrganisation(tx.organisations, input.organisation).id,
      name: input.name,
      kind: input.kind,
      overrides: [],
      notes: input.notes,
      revision: 1,
      createdAt: tx.at,
      updatedAt: tx.at,
      trashedAt: null,
    };
    tx.connections.insert(connection);
    tx.audit({
      action: 'connection.created',
      tenant: connection.organisationId,
      records: [connection.id],
      detail: { name: connection.name },
    });
    return connection;
  });
}

type Edit = { readonly target: Target; readonly route: string; readonly action: AuditAction };

/** Writes a connection's next revision, with whatever else `change` does to it, and its audit row. */
function edit(
  context: ServiceContext,
  { target, route, action }: Edit,
  change: (connection: Connection, tx: Transaction) => Partial<Connection>,
): Connection {
  return context.store.write(actOf(context, route, target), (tx) => {
    const before = findConnection(tx, target.id);
    requireRevision(before, target.expectedRevision);
    const changes = change(before, tx);
    tx.connections.update({ ...before, ...changes, revision: before.revision + 1, updatedAt: tx.at });
    const after = findConnection(tx, target.id);
    tx.audit({
      action,
      tenant: after.organisationId,
      records: [after.id],
      changed: changedNames(before, after),
    });
    return after;
  });
}

type Words = { readonly [Key in 'name' | 'kind' | 'notes']?: Connection[Key] | undefined };

/** Gives it another name, kind or note. What is left out stays. */
export const updateConnection = (context: ServiceContext, { name, kind, notes, ...target }: Target & Words) =>
  edit(context, { target, route: 'connections.update', action: 'connection.updated' }, (connection, tx) => {
    findLiveConnection(tx, connection.id);
    return definedOf({ name, kind, notes });
  });

type Chosen = { readonly credential: CredentialId; readonly provider: ProviderDescriptor };

/**
 * Only the organisation's own credentials and the agency's may serve its connections; another organisation's does not
 * exist for it. It must be of the provider, or of the one whose key the provider inherits, and no other connection's.
 */
function requireUsable(tx: Transaction, connection: Connection, { credential, provider }: Chosen): void {
  const record =
    tx.credentials.get(connection.organisationId, credential) ?? tx.credentials.get(systemTenant, credential);
  if (record === undefined) throw new AppError('NOT_FOUND', { field: 'credential', reason: 'unknownCredential' });
  if (record.connection !== null && record.connection !== connection.id) {
    throw new AppError('VALIDATION_FAILED', { field: 'credential', reason: 'wrongScope' });
  }
  if (record.provider !== provider.id && record.provider !== provider.inherits) {
    throw new AppError('VALIDATION_FAILED', { field: 'credential', reason: 'overrideOtherProvider' });
  }
}

/** Chooses another credential, model or parameters for one provider. Throws NOT_FOUND for a stranger's credential. */
export const setOverride = (
  context: ServiceContext,
  { provider, credential, settings, ...target }: Target & Override,
) =>
  edit(context, { target, route: 'connections.setOverride', action: 'connection.updated' }, (connection, tx) => {
    findLiveConnection(tx, connection.id);
    const descriptor = descriptorOf(context, provider);
    if (credential !== null) requireUsable(tx, connection, { credential, provider: descriptor });
    tx.connections.putOverride(connection.organisationId, connection.id, { provider, credential, settings });
    return {};
  });

/** Lets the connection follow its organisation again for one provider. */
export const clearOverride = (
  context: ServiceContext,
  { provider, ...target }: Target & { readonly provider: ProviderId },
) =>
  edit(context, { target, route: 'connections.clearOverride', action: 'connection.updated' }, (connection, tx) => {
    tx.connections.deleteOverride(connection.organisationId, connection.id, provider);
    return {};
  });

/** Puts it in the trash with its own credentials. */
export const removeConnection = (context: ServiceContext, target: Target) =>
  edit(context, { target, route: 'connections.remove', action: 'connection.removed' }, (connection, tx) => {
    requireLive(connection);
    return { trashedAt: tx.at };
  });

/** Takes it back out of the trash as it was. */
export const restoreConnection = (context: ServiceContext, target: Target) =>
  edit(context, { target, route: 'connections.restore', action: 'connection.restored' }, () => ({ trashedAt: null }));
