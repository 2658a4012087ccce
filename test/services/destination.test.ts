import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { CredentialView } from '../../shared/model/credential.ts';
import { aCredential, anApiKey } from '../kit/builders.ts';
import { createUnlockedVault } from '../kit/engine.ts';
import { failureOf } from '../kit/failure.ts';

const target = ({ id, revision }: CredentialView) => ({ commandId: randomUUID(), id, expectedRevision: revision });
const proxy = 'https://proxy.example:8443/v1';
const confirmDestination = 'proxy.example:8443';

describe('a fixed-host vendor’s key that is to go elsewhere', () => {
  it('needs the other host’s name, port and all', async () => {
    const { api } = await createUnlockedVault();
    const fields = { apiKey: anApiKey(), baseUrl: proxy };
    const refusal = {
      code: 'CONFIRMATION_REQUIRED',
      field: 'fields.baseUrl',
      reason: 'confirmDestination',
      params: { host: confirmDestination },
    };
    expect(await failureOf(aCredential(api, { fields }))).toMatchObject(refusal);
    const wrong = aCredential(api, { fields, confirmDestination: 'proxy.example' });
    expect(await failureOf(wrong)).toMatchObject(refusal);
  });

  it('keeps a badge with that host once it was agreed to', async () => {
    const { api } = await createUnlockedVault();
    const made = await aCredential(api, { fields: { apiKey: anApiKey(), baseUrl: proxy }, confirmDestination });
    expect(made.customDestination).toBe(confirmDestination);
    const renamed = await api.credentials.update({ ...target(made), label: 'Outra' });
    expect(renamed.customDestination).toBe(confirmDestination);
  });

  it('needs no word on this machine itself, but keeps the badge', async () => {
    const { api } = await createUnlockedVault();
    const made = await aCredential(api, { fields: { apiKey: anApiKey(), baseUrl: 'http://127.0.0.1:9000/v1' } });
    expect(made.customDestination).toBe('127.0.0.1:9000');
  });
});

describe('a saved secret', () => {
  it('does not follow its credential to another host', async () => {
    const { api } = await createUnlockedVault();
    const made = await aCredential(api);
    const moved = api.credentials.update({ ...target(made), fields: { baseUrl: proxy }, confirmDestination });
    expect(await failureOf(moved)).toMatchObject({
      code: 'SECRET_REQUIRED',
      field: 'fields.apiKey',
      reason: 'destinationChanged',
    });
    expect(await api.credentials.get({ id: made.id })).toEqual(made);
  });

  it('does not come home from another host by itself either', async () => {
    const { api } = await createUnlockedVault();
    const made = await aCredential(api, { fields: { apiKey: anApiKey(), baseUrl: proxy }, confirmDestination });
    const home = api.credentials.update({ ...target(made), fields: { baseUrl: '' } });
    expect(await failureOf(home)).toMatchObject({ code: 'SECRET_REQUIRED' });
  });

  it('goes where it is typed again for', async () => {
    const { api } = await createUnlockedVault();
    const made = await aCredential(api);
    const fields = { baseUrl: proxy, apiKey: anApiKey('novo') };
    const moved = await api.credentials.update({ ...target(made), fields, confirmDestination });
    expect(moved).toMatchObject({ customDestination: confirmDestination, fields: { baseUrl: proxy } });
    const shown = await api.credentials.reveal({ id: made.id, field: 'apiKey', passphrase: null });
    expect(shown.fields.apiKey).toBe(fields.apiKey);
  });

  it('stays where the vendor’s own address is only spelled out', async () => {
    const { api } = await createUnlockedVault();
    const made = await aCredential(api, { fields: { apiKey: anApiKey('9aQ4') } });
    const fields = { baseUrl: 'https://api.openai.com/v1' };
    const changed = await api.credentials.update({ ...target(made), fields });
    expect(changed).toMatchObject({ customDestination: null, fields });
    const shown = await api.credentials.reveal({ id: made.id, field: 'apiKey', passphrase: null });
    expect(shown.fields.apiKey).toBe(anApiKey('9aQ4'));
  });

  it('inside a connection string is typed again with every change of that string', async () => {
    const { api } = await createUnlockedVault();
    const made = await aCredential(api, { provider: 'redis', fields: { url: 'redis://:hunter2@a.example:6379' } });
    const changed = await api.credentials.update({
      ...target(made),
      fields: { url: 'redis://:hunter3@b.example:6379' },
    });
    expect(changed.fields).toEqual({ url: 'redis://:****@b.example:6379' });
    const shown = await api.credentials.reveal({ id: made.id, field: 'url', passphrase: null });
    expect(shown.fields.url).toBe('redis://:hunter3@b.example:6379');
  });
});
