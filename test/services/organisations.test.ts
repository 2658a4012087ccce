import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Organisation } from '../../shared/model/organisation.ts';
import { aCredential, anOrganisation } from '../kit/builders.ts';
import { createUnlockedVault } from '../kit/engine.ts';
import { failureOf } from '../kit/failure.ts';

const target = ({ id, revision }: Organisation) => ({ commandId: randomUUID(), id, expectedRevision: revision });

describe('a new organisation', () => {
  it('starts with Brazilian defaults and is found by slug and by id', async () => {
    const { api } = await createUnlockedVault();
    const made = await anOrganisation(api, { slug: 'padaria', name: 'Padaria da Praça' });
    expect(made).toMatchObject({ timeZone: 'America/Sao_Paulo', currency: 'BRL', plan: 'free', revision: 1 });
    expect(await api.organisations.get({ organisation: 'padaria' })).toEqual(made);
    expect(await api.organisations.get({ organisation: made.id })).toEqual(made);
  });

  it('keeps every value it was given', async () => {
    const { api } = await createUnlockedVault();
    const values = {
      taxId: '12.ABC.345/01DE-35',
      contacts: [{ name: 'Bia', email: 'bia@example.com', phone: null, alerts: true, bills: true }],
      plan: 'pro',
      billingStatus: 'past_due',
      timeZone: 'America/Manaus',
      currency: 'USD',
      markupBasisPoints: 2_500,
      dataLocation: 'Brasil',
      useGateway: true,
      onlyOwnKeys: true,
      notes: 'cliente antigo',
    } as const;
    const made = await anOrganisation(api, { ...values, contacts: [...values.contacts] });
    expect(made).toMatchObject({ ...values, taxId: '12ABC34501DE35' });
    expect(await api.organisations.get({ organisation: made.id })).toEqual(made);
  });

  it.each([
    ['Padaria', { code: 'VALIDATION_FAILED', reason: 'slugFormat' }],
    ['-padaria', { code: 'VALIDATION_FAILED', reason: 'slugFormat' }],
    ['x'.repeat(49), { code: 'VALIDATION_FAILED', reason: 'slugFormat' }],
    ['system', { code: 'VALIDATION_FAILED', reason: 'slugReserved' }],
    ['all', { code: 'VALIDATION_FAILED', reason: 'slugReserved' }],
    ['ocupado', { code: 'CONFLICT', reason: 'slugTaken' }],
    ['no-lixo', { code: 'CONFLICT', reason: 'slugTaken' }],
  ])('is refused the slug %j', async (slug, refusal) => {
    const { api } = await createUnlockedVault();
    await anOrganisation(api, { slug: 'ocupado' });
    await api.organisations.remove(target(await anOrganisation(api, { slug: 'no-lixo' })));
    expect(await failureOf(anOrganisation(api, { slug }))).toMatchObject({ ...refusal, field: 'slug' });
  });

  it('is made once however often its command arrives', async () => {
    const { api } = await createUnlockedVault();
    const commandId = randomUUID();
    const first = await anOrganisation(api, { commandId, slug: 'padaria', name: 'Padaria' });
    const again = await anOrganisation(api, { commandId, slug: 'padaria', name: 'Padaria' });
    const { organisations } = await api.organisations.list({});
    expect([again, organisations.length]).toEqual([first, 1]);
  });
});

describe('a change of an organisation', () => {
  it('names what changed in the audit and nothing else', async () => {
    const { api } = await createUnlockedVault();
    const made = await anOrganisation(api);
    const changed = await api.organisations.update({ ...target(made), changes: { name: 'Novo', onlyOwnKeys: true } });
    expect(changed).toEqual({ ...made, name: 'Novo', onlyOwnKeys: true, revision: 2, updatedAt: made.updatedAt });
    const { entries } = await api.audit.list({ organisation: made.slug, limit: 1 });
    expect(entries[0]).toMatchObject({ action: 'organisation.updated', changed: ['name', 'onlyOwnKeys'] });
  });

  it('made from an older revision is refused', async () => {
    const { api } = await createUnlockedVault();
    const made = await anOrganisation(api);
    await api.organisations.update({ ...target(made), changes: { name: 'Um' } });
    expect(await failureOf(api.organisations.update({ ...target(made), changes: { name: 'Dois' } }))).toMatchObject({
      code: 'CONFLICT',
      reason: 'revisionChanged',
    });
  });

  it('is refused while it lies in the trash', async () => {
    const { api } = await createUnlockedVault();
    const removed = await api.organisations.remove(target(await anOrganisation(api)));
    expect(await failureOf(api.organisations.update({ ...target(removed), changes: { name: 'x' } }))).toMatchObject({
      code: 'CONFLICT',
      reason: 'archived',
    });
  });
});

describe('a removed organisation', () => {
  it('leaves the lists with its credentials, and comes back as it was', async () => {
    const { api } = await createUnlockedVault();
    const made = await anOrganisation(api);
    const credential = await aCredential(api, { scope: { kind: 'organisation', organisation: made.slug } });
    const removed = await api.organisations.remove(target(made));
    const listed = async () => [
      (await api.organisations.list({})).organisations.length,
      (await api.credentials.list({ scope: null })).credentials.length,
    ];
    expect(await listed()).toEqual([0, 0]);
    const [inTrash] = (await api.organisations.list({ trashed: true })).organisations;
    expect(inTrash).toMatchObject({ slug: made.slug, counts: { credentials: 1 } });
    const restored = await api.organisations.restore(target(removed));
    expect(restored).toEqual({ ...made, revision: 3 });
    expect(await listed()).toEqual([1, 1]);
    expect(await api.credentials.get({ id: credential.id })).toEqual(credential);
  });

  it('takes no new credential', async () => {
    const { api } = await createUnlockedVault();
    const { slug } = await api.organisations.remove(target(await anOrganisation(api)));
    const scope = { kind: 'organisation', organisation: slug } as const;
    expect(await failureOf(aCredential(api, { scope }))).toMatchObject({ code: 'CONFLICT', reason: 'archived' });
  });
});

it('a list of organisations counts their credentials by status', async () => {
  const { api } = await createUnlockedVault();
  const { slug } = await anOrganisation(api);
  const scope = { kind: 'organisation', organisation: slug } as const;
  await aCredential(api, { scope });
  await aCredential(api, { scope, active: false });
  await aCredential(api, { scope, expiresAt: 1 });
  await aCredential(api);
  const { organisations } = await api.organisations.list({});
  expect(organisations[0]?.counts).toEqual({ credentials: 3, active: 0, error: 1, configuring: 1, inactive: 1 });
});

it('an organisation nobody knows is not found', async () => {
  const { api } = await createUnlockedVault();
  expect(await failureOf(api.organisations.get({ organisation: 'ninguem' }))).toMatchObject({
    code: 'NOT_FOUND',
    reason: 'unknownOrganisation',
  });
});
