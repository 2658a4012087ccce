import { randomUUID } from 'node:crypto';
import { safe } from '@orpc/client';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { ApiClient } from '../../shared/contract/index.ts';
import { type TestEngineOptions, testEngine, testPassphrase } from '../kit/engine.ts';
import { eventually } from '../kit/eventually.ts';
import { floorKdf } from '../kit/kdf.ts';
import { type Transport, transports, wires } from './transports.ts';

const newVault = { passphrase: testPassphrase, memberName: 'Ana', language: 'en', useKeychain: false } as const;

const addOrganisation = (client: ApiClient, slug: string) =>
  client.organisations.create({ commandId: randomUUID(), slug, name: 'Acme Ltda' });

/** An engine of its own, and a way to connect to it as often as needed. */
function anEngine(transport: Transport, options: TestEngineOptions = {}) {
  const made = testEngine(options);
  const connect = async () => {
    const connection = await transport.connect(made.engine);
    onTestFinished(connection.close);
    return connection;
  };
  return { ...made, connect };
}

describe.each(transports)('the engine over $name', (transport) => {
  it('creates a vault, keeps what is added, and tells it again', async () => {
    const { client } = await anEngine(transport).connect();
    await client.vault.create(newVault);
    const added = await addOrganisation(client, 'acme');
    const { organisations } = await client.organisations.list({});
    expect(organisations.map(({ id, slug }) => ({ id, slug }))).toEqual([{ id: added.id, slug: 'acme' }]);
  });

  it('refuses with the code, field and reason of the closed tables', async () => {
    const { client } = await anEngine(transport).connect();
    await client.vault.create(newVault);
    await addOrganisation(client, 'acme');
    const { error } = await safe(addOrganisation(client, 'acme'));
    expect(error).toMatchObject({ code: 'CONFLICT', data: { field: 'slug', reason: 'slugTaken' } });
  });

  it('refuses input out of bounds without saying it again', async () => {
    const { client } = await anEngine(transport).connect();
    const { error } = await safe(client.vault.create({ ...newVault, passphrase: 'canary'.repeat(1_000) }));
    expect(error).toMatchObject({ code: 'VALIDATION_FAILED', data: { field: 'passphrase', reason: 'tooLong' } });
    expect(JSON.stringify(error)).not.toContain('canary');
  });

  it('tells of a fault of ours by an incident, whose words stay in the log', async () => {
    const broken = { ...floorKdf(), argon2id: () => Promise.reject(new Error('canary in the machine room')) };
    const { connect, log } = anEngine(transport, { kdf: broken });
    const { client } = await connect();
    const { error } = await safe(client.vault.create(newVault));
    const incident = log.lines.find(({ event }) => event === 'api.incident')?.fields.incident;
    expect(incident).toMatch(/^[0-9a-f-]{36}$/);
    expect(error).toMatchObject({ code: 'INTERNAL', data: { incident } });
    expect(JSON.stringify(error)).not.toContain('canary');
    expect(log.text()).toContain('canary');
  });

  it('is unlocked for the connection that gave the passphrase, and for no other', async () => {
    const { connect } = anEngine(transport);
    const first = await connect();
    const second = await connect();
    await first.client.vault.create(newVault);
    expect(await first.client.vault.status({})).toMatchObject({ vault: 'unlocked' });
    expect(await second.client.vault.status({})).toMatchObject({ vault: 'locked' });
    await expect(second.client.organisations.list({})).rejects.toMatchObject({ code: 'VAULT_LOCKED' });
  });

  it('tells every connection that something changed, by id', async () => {
    const { connect } = anEngine(transport);
    const [writer, reader] = [await connect(), await connect()];
    await writer.client.vault.create(newVault);
    const events = await reader.client.app.events({ since: 0 });
    expect((await events.next()).value).toMatchObject({ type: 'reset' });
    const { id } = await addOrganisation(writer.client, 'acme');
    for await (const event of events) {
      if (event.type === 'event' && event.kind === 'organisation.changed' && event.ids.includes(id)) break;
    }
    expect(await writer.client.vault.status({})).toMatchObject({ vault: 'unlocked' });
  });
});

describe.each(wires)('the engine when $name breaks', (transport) => {
  it('forgets the session: the vault is closed, and the wire after it has to unlock', async () => {
    const { connect } = anEngine(transport);
    const first = await connect();
    await first.client.vault.create(newVault);
    first.drop();
    const second = await connect();
    await eventually(async () => {
      await first.outlast();
      expect((await second.client.vault.status({})).versions.schema).toBeNull();
    });
    await expect(second.client.organisations.list({})).rejects.toMatchObject({ code: 'VAULT_LOCKED' });
    await second.client.vault.unlock({ passphrase: testPassphrase });
    expect((await second.client.audit.list({})).entries.map(({ action }) => action)).toContain('vault.unlocked');
  });
});
