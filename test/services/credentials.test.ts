import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { CredentialView } from '../../shared/model/credential.ts';
import { aConnection, aCredential, anApiKey, anOrganisation } from '../kit/builders.ts';
import { createUnlockedVault } from '../kit/engine.ts';
import { failureOf } from '../kit/failure.ts';

const target = ({ id, revision }: CredentialView) => ({ commandId: randomUUID(), id, expectedRevision: revision });

describe('a new credential', () => {
  it('is shown with its secret masked, untested, at the end of its order', async () => {
    const { api } = await createUnlockedVault();
    await aCredential(api);
    const made = await aCredential(api, { fields: { apiKey: anApiKey('9aQ4') }, settings: { model: 'gpt-5.4-mini' } });
    expect(made).toMatchObject({
      fields: { apiKey: 'sk-proj-••••9aQ4' },
      settings: { model: 'gpt-5.4-mini' },
      scope: 'system',
      organisation: null,
      position: 1,
      health: { status: 'configuring', verdict: null, cause: null, testedAt: null },
      customDestination: null,
      scheduledTests: true,
    });
    expect(await api.credentials.get({ id: made.id })).toEqual(made);
  });

  it('of a connection stands under the connection’s organisation', async () => {
    const { api } = await createUnlockedVault();
    const organisation = await anOrganisation(api);
    const connection = await aConnection(api, { organisation: organisation.slug });
    const made = await aCredential(api, { scope: { kind: 'connection', connection: connection.id } });
    expect(made).toMatchObject({
      scope: 'connection',
      organisation: organisation.slug,
      organisationId: organisation.id,
      connection: connection.name,
      connectionId: connection.id,
    });
    const { entries } = await api.audit.list({ organisation: organisation.slug, action: 'credential.created' });
    expect(entries[0]?.records).toEqual([made.id]);
  });

  it('takes values without the white space around them', async () => {
    const { api } = await createUnlockedVault();
    const made = await aCredential(api, { fields: { apiKey: `  ${anApiKey('tail')}\n` } });
    const { fields } = await api.credentials.reveal({ id: made.id, field: 'apiKey', passphrase: null });
    expect(fields.apiKey).toBe(anApiKey('tail'));
  });

  it.each<[string, Parameters<typeof aCredential>[1], object]>([
    ['without a required field', { fields: {} }, { field: 'fields.apiKey', reason: 'required' }],
    ['with an empty required field', { fields: { apiKey: ' ' } }, { field: 'fields.apiKey', reason: 'required' }],
    [
      'with a field it does not have',
      { fields: { apiKey: anApiKey(), token: 'x' } },
      { field: 'fields.token', reason: 'unknownKey' },
    ],
    [
      'with a space inside its key',
      { fields: { apiKey: 'sk-proj-a b' } },
      { field: 'fields.apiKey', reason: 'whitespace' },
    ],
    [
      'with a mask as its key',
      { fields: { apiKey: 'sk-proj-••••9aQ4' } },
      { field: 'fields.apiKey', reason: 'maskedValue' },
    ],
    [
      'with a setting it does not have',
      { settings: { colour: 'red' } },
      { field: 'settings.colour', reason: 'unknownKey' },
    ],
    ['with a setting of another kind', { settings: { model: 7 } }, { field: 'settings.model', reason: 'wrongFormat' }],
    ['of a provider that does not exist', { provider: 'nobody' }, { field: 'provider', reason: 'unknownProvider' }],
    [
      'with a base URL that has /v1 twice',
      { fields: { apiKey: anApiKey(), baseUrl: 'https://api.openai.com/v1/v1' } },
      { field: 'fields.baseUrl', reason: 'urlPathTwice' },
    ],
    [
      'with a password in its base URL',
      { fields: { apiKey: anApiKey(), baseUrl: 'https://u:p@api.openai.com/v1' } },
      { field: 'fields.baseUrl', reason: 'urlUserInfo' },
    ],
    [
      'that would travel in plain http',
      { fields: { apiKey: anApiKey(), baseUrl: 'http://proxy.example/v1' } },
      { field: 'fields.baseUrl', reason: 'httpNotLocal' },
    ],
  ])('%s is refused, and the field named', async (_what, values, refusal) => {
    const { api } = await createUnlockedVault();
    expect(await failureOf(aCredential(api, values))).toMatchObject({ code: 'VALIDATION_FAILED', ...refusal });
    expect((await api.credentials.list({ scope: null })).credentials).toEqual([]);
  });

  it('cannot take the label of another of its provider and scope', async () => {
    const { api } = await createUnlockedVault();
    const organisation = await anOrganisation(api);
    await aCredential(api, { label: 'Principal' });
    const refusal = { code: 'CONFLICT', field: 'label', reason: 'labelTaken' };
    expect(await failureOf(aCredential(api, { label: 'Principal' }))).toMatchObject(refusal);
    const elsewhere = { kind: 'organisation', organisation: organisation.slug } as const;
    expect(await aCredential(api, { label: 'Principal', scope: elsewhere })).toMatchObject({ label: 'Principal' });
    const redis = { provider: 'redis', fields: { url: 'redis://127.0.0.1:6379' }, label: 'Principal' };
    expect(await aCredential(api, redis)).toMatchObject({ label: 'Principal' });
  });

  it('may take the label of one in the trash, which then cannot come back', async () => {
    const { api } = await createUnlockedVault();
    const removed = await api.credentials.remove(target(await aCredential(api, { label: 'Principal' })));
    await aCredential(api, { label: 'Principal' });
    expect(await failureOf(api.credentials.restore(target(removed)))).toMatchObject({ reason: 'labelTaken' });
  });
});

describe('a change of a credential', () => {
  it('is told of that credential alone, without the actions that are not wanted', async () => {
    const { api } = await createUnlockedVault();
    const [made, other] = [await aCredential(api), await aCredential(api)];
    await api.credentials.update({ ...target(made), label: 'Nova' });
    await api.credentials.setActive({ ...target(other), active: false });
    const actionsOf = async (query: Parameters<typeof api.audit.list>[0]) =>
      (await api.audit.list(query)).entries.map(({ action }) => action);
    expect(await actionsOf({ record: made.id })).toEqual([
      'credential.updated',
      'credential.primaryChanged',
      'credential.created',
    ]);
    expect(await actionsOf({ record: other.id, without: ['credential.created'] })).toEqual(['credential.disabled']);
  });

  it('of its label leaves its secret, and says so in the audit', async () => {
    const { api } = await createUnlockedVault();
    const made = await aCredential(api, { fields: { apiKey: anApiKey('9aQ4') } });
    const changed = await api.credentials.update({ ...target(made), label: 'Nova', weight: 3 });
    expect(changed).toEqual({ ...made, label: 'Nova', weight: 3, revision: 2 });
    const { entries } = await api.audit.list({ action: 'credential.updated' });
    expect(entries[0]?.changed).toEqual(['label', 'weight']);
    const { fields } = await api.credentials.reveal({ id: made.id, field: 'apiKey', passphrase: null });
    expect(fields).toEqual({ apiKey: anApiKey('9aQ4') });
  });

  it('of its secret replaces it', async () => {
    const { api } = await createUnlockedVault();
    const made = await aCredential(api);
    const changed = await api.credentials.update({ ...target(made), fields: { apiKey: anApiKey('novo') } });
    expect(changed.fields).toEqual({ apiKey: 'sk-proj-••••novo' });
    const { fields } = await api.credentials.reveal({ id: made.id, field: 'apiKey', passphrase: null });
    expect(fields).toEqual({ apiKey: anApiKey('novo') });
    const { entries } = await api.audit.list({ action: 'credential.updated' });
    expect(entries[0]?.changed).toEqual(['fields.apiKey']);
  });

  it('cannot empty a required field, but an optional one', async () => {
    const { api } = await createUnlockedVault();
    const fields = {
      url: 'redis://:hunter2@127.0.0.1:6379',
      ca: '-----BEGIN CERTIFICATE-----\nAA==\n-----END CERTIFICATE-----',
    };
    const made = await aCredential(api, { provider: 'redis', fields });
    expect(await failureOf(api.credentials.update({ ...target(made), fields: { url: '' } }))).toMatchObject({
      field: 'fields.url',
      reason: 'required',
    });
    const changed = await api.credentials.update({ ...target(made), fields: { ca: '' } });
    expect(changed.fields).toEqual({ url: 'redis://:****@127.0.0.1:6379' });
  });

  it('made from an older revision, or in the trash, is refused', async () => {
    const { api } = await createUnlockedVault();
    const made = await aCredential(api);
    const removed = await api.credentials.remove(target(made));
    expect(await failureOf(api.credentials.update({ ...target(made), label: 'x' }))).toMatchObject({
      code: 'CONFLICT',
      reason: 'revisionChanged',
    });
    expect(await failureOf(api.credentials.update({ ...target(removed), label: 'x' }))).toMatchObject({
      code: 'CONFLICT',
      reason: 'archived',
    });
  });
});

describe('a list of credentials', () => {
  it('is restricted by scope, provider, category and trash', async () => {
    const { api } = await createUnlockedVault();
    const organisation = await anOrganisation(api);
    const connection = await aConnection(api, { organisation: organisation.slug });
    const own = { kind: 'organisation', organisation: organisation.slug } as const;
    const wired = { kind: 'connection', connection: connection.id } as const;
    const redis = { provider: 'redis', fields: { url: 'redis://127.0.0.1:6379' } };
    const made = {
      agency: await aCredential(api),
      own: await aCredential(api, { scope: own }),
      wired: await aCredential(api, { scope: wired }),
      cache: await aCredential(api, { scope: own, ...redis }),
      gone: await api.credentials.remove(target(await aCredential(api))),
    };
    const names = async (query: Parameters<typeof api.credentials.list>[0]) => {
      const { credentials } = await api.credentials.list(query);
      const labels = new Map(Object.entries(made).map(([name, { id }]) => [id, name]));
      return credentials.map(({ id }) => labels.get(id) ?? '').toSorted();
    };
    expect({
      everywhere: await names({ scope: null }),
      system: await names({ scope: { kind: 'system' } }),
      organisation: await names({ scope: own }),
      connection: await names({ scope: wired }),
      provider: await names({ scope: null, provider: 'redis' }),
      category: await names({ scope: own, category: 'AI' }),
      trash: await names({ scope: null, trashed: true }),
    }).toEqual({
      everywhere: ['agency', 'cache', 'own', 'wired'],
      system: ['agency'],
      organisation: ['cache', 'own', 'wired'],
      connection: ['wired'],
      provider: ['cache'],
      category: ['own', 'wired'],
      trash: ['gone'],
    });
  });
});
