import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Connection } from '../../shared/model/connection.ts';
import { aConnection, aCredential, anOrganisation } from '../kit/builders.ts';
import { createUnlockedVault } from '../kit/engine.ts';
import { failureOf } from '../kit/failure.ts';

const target = ({ id, revision }: Connection) => ({ commandId: randomUUID(), id, expectedRevision: revision });

async function withConnection() {
  const { api } = await createUnlockedVault();
  const organisation = await anOrganisation(api);
  const connection = await aConnection(api, { organisation: organisation.slug });
  return { api, organisation, connection };
}

describe('a connection', () => {
  it('belongs to its organisation and is listed there only', async () => {
    const { api, organisation, connection } = await withConnection();
    const other = await anOrganisation(api);
    expect(connection.organisationId).toBe(organisation.id);
    expect((await api.connections.list({ organisation: organisation.slug })).connections).toEqual([connection]);
    expect((await api.connections.list({ organisation: other.slug })).connections).toEqual([]);
    expect(await api.connections.get({ id: connection.id })).toEqual(connection);
  });

  it('chooses a credential and settings for a provider, and takes that back', async () => {
    const { api, connection } = await withConnection();
    const { id } = await aCredential(api);
    const choice = { provider: 'openai', credential: id, settings: { model: 'gpt-5.4-mini' } };
    const chosen = await api.connections.setOverride({ ...target(connection), ...choice });
    expect(chosen.overrides).toEqual([choice]);
    const changed = await api.connections.setOverride({ ...target(chosen), ...choice, credential: null });
    expect(changed.overrides).toEqual([{ ...choice, credential: null }]);
    const cleared = await api.connections.clearOverride({ ...target(changed), provider: 'openai' });
    expect([cleared.overrides, cleared.revision]).toEqual([[], 4]);
  });

  it('gets another name, kind or note; what is left out stays', async () => {
    const { api, connection } = await withConnection();
    const renamed = await api.connections.update({ ...target(connection), name: 'Suporte' });
    expect(renamed).toEqual({ ...connection, name: 'Suporte', revision: 2, updatedAt: renamed.updatedAt });
    const noted = await api.connections.update({ ...target(renamed), kind: 'telegram', notes: 'turno da noite' });
    expect(noted).toMatchObject({ name: 'Suporte', kind: 'telegram', notes: 'turno da noite', revision: 3 });
    expect(await failureOf(api.connections.update({ ...target(connection), name: 'Outra' }))).toMatchObject({
      code: 'CONFLICT',
      reason: 'revisionChanged',
    });
    await api.connections.remove(target(noted));
    const trashed = await api.connections.get({ id: connection.id });
    expect(await failureOf(api.connections.update({ ...target(trashed), name: 'Outra' }))).toMatchObject({
      reason: 'archived',
    });
  });

  it('cannot choose another organisation’s credential', async () => {
    const { api, connection } = await withConnection();
    const stranger = await anOrganisation(api);
    const { id } = await aCredential(api, { scope: { kind: 'organisation', organisation: stranger.slug } });
    const choice = { provider: 'openai', credential: id, settings: {} };
    expect(await failureOf(api.connections.setOverride({ ...target(connection), ...choice }))).toMatchObject({
      code: 'NOT_FOUND',
      field: 'credential',
      reason: 'unknownCredential',
    });
  });

  it('cannot choose a credential of another provider, or another connection’s own', async () => {
    const { api, connection } = await withConnection();
    const { slug } = await api.organisations.get({ organisation: connection.organisationId });
    const neighbour = await aConnection(api, { organisation: slug });
    const theirs = await aCredential(api, { scope: { kind: 'connection', connection: neighbour.id } });
    const cache = await aCredential(api, { provider: 'redis', fields: { url: 'redis://127.0.0.1:6379' } });
    const choose = (id: typeof theirs.id) =>
      failureOf(
        api.connections.setOverride({ ...target(connection), provider: 'openai', credential: id, settings: {} }),
      );
    expect(await choose(theirs.id)).toMatchObject({ code: 'VALIDATION_FAILED', reason: 'wrongScope' });
    expect(await choose(cache.id)).toMatchObject({ code: 'VALIDATION_FAILED', reason: 'overrideOtherProvider' });
  });

  it('takes its own credentials into the trash and back', async () => {
    const { api, connection } = await withConnection();
    await aCredential(api, { scope: { kind: 'connection', connection: connection.id } });
    const count = async () => (await api.credentials.list({ scope: null })).credentials.length;
    const removed = await api.connections.remove(target(connection));
    expect(await count()).toBe(0);
    const restored = await api.connections.restore(target(removed));
    expect([await count(), restored]).toEqual([1, { ...connection, revision: 3 }]);
  });

  it('in the trash takes no new credential', async () => {
    const { api, connection } = await withConnection();
    await api.connections.remove(target(connection));
    const scope = { kind: 'connection', connection: connection.id } as const;
    expect(await failureOf(aCredential(api, { scope }))).toMatchObject({ code: 'CONFLICT', reason: 'archived' });
  });

  it('nobody knows is not found', async () => {
    const { api, connection } = await withConnection();
    const id = connection.id.replace(/.$/, (last) => (last === '0' ? '1' : '0')) as typeof connection.id;
    expect(await failureOf(api.connections.remove({ ...target(connection), id }))).toMatchObject({
      code: 'NOT_FOUND',
      reason: 'unknownConnection',
    });
  });
});
