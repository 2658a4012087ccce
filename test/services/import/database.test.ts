import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../../electron/core/adapters/clock.ts';
import { ensure } from '../../../shared/errors/exhaustive.ts';
import { anApiKey } from '../../kit/builders.ts';
import { createUnlockedVault, testPassphrase, type UnlockedEngine } from '../../kit/engine.ts';
import { failureOf } from '../../kit/failure.ts';
import { scriptedWorld } from '../../kit/scripted-world.ts';
import { closedPort } from '../../kit/servers/closed-port.ts';
import { type RunningPostgres, startPostgres } from '../../kit/servers/postgres.ts';
import { postgresAvailable } from '../../kit/servers/postgres-programs.ts';

const host = 'crm.example';
const url = `postgresql://crm:crm%20secret@${host}/postgres?sslmode=disable`;
const scope = { kind: 'system' } as const;
const keys = { a: anApiKey('clientKeyA'), b: anApiKey('clientKeyB') };
const sealed = 'gAAAAABlcanaryCiphertextOfTheClient0123456789==';

/** The tables as the seeds' documents have them, with one row that must not be read: it is no integration. */
const tables = [
  `CREATE TABLE "IntegrationConfig" (id text PRIMARY KEY, "organizationId" text, type text, name text, "isActive" boolean,
     "apiKey" text, "apiSecret" text, "apiUrl" text, "webhookUrl" text, settings jsonb, "createdAt" timestamp default now())`,
  `CREATE TABLE "OrganizationProvider" (id text PRIMARY KEY, "organizationId" text, category text, provider text,
     "isActive" boolean, priority int, credentials jsonb, settings jsonb)`,
  `CREATE TABLE ai_provider (id varchar(50) PRIMARY KEY, name varchar(100), provider_type varchar(50),
     api_key_encrypted text, base_url varchar(500), available_models jsonb, is_active boolean)`,
  `CREATE TABLE organization_integrations (id text PRIMARY KEY, organization_id text, provider text, provider_name text,
     credentials_encrypted text, webhook_secret text, metadata jsonb, status text, is_primary boolean, priority int)`,
  'CREATE TABLE customers (id text, api_key text)',
  `INSERT INTO "IntegrationConfig" (id, "organizationId", type, name, "isActive", "apiKey")
     VALUES ('1', 'o1', 'OPENAI', 'Main', true, '${keys.a}')`,
  `INSERT INTO "OrganizationProvider" VALUES ('1', 'o1', 'AI', 'openai', true, 0, '{"apiKey": "${keys.b}"}', '{"model": "gpt-4o"}')`,
  `INSERT INTO ai_provider VALUES ('anthropic', 'Claude', 'anthropic', '${sealed}', null, '["claude"]', true)`,
  `INSERT INTO organization_integrations VALUES ('1', 'o1', 'notion', 'Notion', null, 'canaryWebhook0123', '{}', 'active', true, 0)`,
  `INSERT INTO customers VALUES ('1', '${anApiKey('customers')}')`,
  "CREATE ROLE crm LOGIN PASSWORD 'crm secret'",
  'GRANT SELECT ON ALL TABLES IN SCHEMA public TO crm',
  "CREATE ROLE blind LOGIN PASSWORD 'blind secret'",
];

describe.skipIf(!postgresAvailable)('a client’s database', () => {
  let server: RunningPostgres;
  beforeAll(async () => {
    server = await startPostgres();
    for (const statement of tables) await server.sql(statement);
  });
  afterAll(() => server.close());

  const vault = (port = server.port): Promise<UnlockedEngine> =>
    createUnlockedVault({ ...scriptedWorld({ hosts: { [host]: { port } } }), clock: systemClock() });
  const stored = async ({ api }: UnlockedEngine) => {
    const fields = { url };
    const made = { commandId: randomUUID(), scope, provider: 'postgresql', label: 'CRM', fields } as const;
    return api.credentials.create(made);
  };

  it('shows its integrations as rows of a preview, and takes in those it can read', async () => {
    const engine = await vault();
    const { api, log } = engine;
    const { id } = await stored(engine);
    const database = { kind: 'credential', credential: id } as const;
    const preview = await api.imports.previewDatabase({ scope, database });
    expect(preview).toMatchObject({ source: 'database', encoding: null, readAll: true });
    expect(preview.owners).toEqual([
      { owner: 'o1', rows: 3 },
      { owner: null, rows: 1 },
    ]);
    const { rows } = await api.imports.rows({ importId: preview.importId });
    expect(rows.map((row) => [row.place.path, row.provider, row.label, row.state, row.reason, row.about])).toEqual([
      ['IntegrationConfig[0]', 'openai', 'Main', 'ready', null, null],
      ['OrganizationProvider[0]', 'openai', 'OpenAI', 'ready', null, null],
      ['ai_provider[0]', 'anthropic', 'Claude', 'skipped', 'encryptedThere', 'api_key_encrypted'],
      ['organization_integrations[0]', 'webhook', 'Notion', 'skipped', 'agentTool', 'Notion'],
    ]);
    const done = await api.imports.confirm({ importId: preview.importId, commandId: randomUUID() });
    expect(done.created).toBe(2);
    const said = JSON.stringify([preview, rows, done, log]);
    for (const secret of [keys.a, keys.b, sealed, 'canary', 'crm secret']) expect(said).not.toContain(secret);
    const { entries } = await api.audit.list({ action: 'credential.databaseRead' });
    expect(entries.map(({ records }) => records)).toEqual([[id]]);
  });

  it('is read by values typed for this once, which are not kept', async () => {
    const { api } = await vault();
    const preview = await api.imports.previewDatabase({ scope, database: { kind: 'fields', fields: { url } } });
    expect(preview.counts.included).toBe(2);
    expect((await api.credentials.list({ scope })).credentials).toEqual([]);
  });

  it('says why it cannot be read, without its password', async () => {
    const typed = (text: string) => ({ scope, database: { kind: 'fields', fields: { url: text } } }) as const;
    const { api } = await vault();
    const wrong = await failureOf(api.imports.previewDatabase(typed(url.replace('crm%20secret', 'wrong-canary'))));
    expect(wrong).toMatchObject({ reason: 'databaseUnread', params: { cause: 'AUTH_INVALID' } });
    expect(JSON.stringify(wrong)).not.toContain('canary');
    const blind = url.replace('crm:crm%20secret', 'blind:blind%20secret');
    expect(await failureOf(api.imports.previewDatabase(typed(blind)))).toMatchObject({ reason: 'nothingFound' });
    const closed = await vault(await closedPort());
    expect(await failureOf(closed.api.imports.previewDatabase(typed(url)))).toMatchObject({
      params: { cause: 'TCP_REFUSED' },
    });
    const metadata = typed('postgresql://crm:crm@169.254.169.254/postgres');
    expect(await failureOf(api.imports.previewDatabase(metadata))).toMatchObject({ code: 'VALIDATION_FAILED' });
  });

  it('is not another provider’s credential', async () => {
    const engine = await vault();
    const made = {
      commandId: randomUUID(),
      scope,
      provider: 'openai',
      label: 'A',
      fields: { apiKey: keys.a },
    } as const;
    const { id } = await engine.api.credentials.create(made);
    const database = { kind: 'credential', credential: id } as const;
    expect(await failureOf(engine.api.imports.previewDatabase({ scope, database }))).toMatchObject({
      field: 'database',
      reason: 'notAnOption',
    });
  });

  describe('that holds several organisations', () => {
    const own = { o1: anApiKey('ownerOne'), o2: anApiKey('ownerTwo'), none: anApiKey('ownerNone') };
    const row = (id: string, owner: string | null, key: string) =>
      `INSERT INTO shared."OrganizationProvider" VALUES ('${id}', ${owner === null ? 'null' : `'${owner}'`}, 'AI', 'openai', true, 0, '{"apiKey": "${key}"}', null)`;
    const several = `postgresql://crm:crm%20secret@${host}/several?sslmode=disable`;
    const database = { kind: 'fields' as const, fields: { url: several } };
    beforeAll(async () => {
      await server.sql('CREATE DATABASE several');
      const statements = [
        'CREATE SCHEMA shared',
        `CREATE TABLE shared."OrganizationProvider" (id text PRIMARY KEY, "organizationId" text, category text, provider text,
           "isActive" boolean, priority int, credentials jsonb, settings jsonb)`,
        row('1', 'o1', own.o1),
        row('2', 'o2', own.o2),
        row('3', null, own.none),
        'GRANT USAGE ON SCHEMA shared TO crm',
        'GRANT SELECT ON ALL TABLES IN SCHEMA shared TO crm',
      ];
      for (const statement of statements) await server.sql(statement, 'several');
    });

    const stateOf = async ({ api }: UnlockedEngine, importId: string) => {
      const { rows, counts } = await api.imports.rows({ importId });
      return { included: counts.included, rows: rows.map(({ state, reason, about }) => [state, reason, about]) };
    };

    it('brings nothing in before it is said whose rows come in', async () => {
      const engine = await vault();
      const { importId, owners } = await engine.api.imports.previewDatabase({ scope, database });
      expect(owners).toEqual([
        { owner: 'o1', rows: 1 },
        { owner: 'o2', rows: 1 },
        { owner: null, rows: 1 },
      ]);
      expect(await stateOf(engine, importId)).toEqual({
        included: 0,
        rows: [
          ['incomplete', 'chooseOwner', 'o1'],
          ['incomplete', 'chooseOwner', 'o2'],
          ['incomplete', 'chooseOwner', '–'],
        ],
      });
      const confirming = failureOf(engine.api.imports.confirm({ importId, commandId: randomUUID() }));
      expect(await confirming).toMatchObject({ reason: 'nothingIncluded' });
    });

    it('brings in the rows of the one that was chosen, whatever else is changed', async () => {
      const engine = await vault();
      const { api } = engine;
      const { importId } = await api.imports.previewDatabase({ scope, database });
      expect((await api.imports.narrow({ importId, owner: 'o2' })).counts.included).toBe(1);
      await api.imports.map({ importId, target: { kind: 'all' }, change: { included: true, provider: 'groq' } });
      await api.imports.map({ importId, target: { kind: 'all' }, change: { provider: 'openai' } });
      expect(await stateOf(engine, importId)).toEqual({
        included: 1,
        rows: [
          ['skipped', 'otherOwner', 'o1'],
          ['ready', null, null],
          ['skipped', 'otherOwner', '–'],
        ],
      });
      const { credentials } = await api.imports.confirm({ importId, commandId: randomUUID() });
      const [id] = credentials;
      const revealed = await api.credentials.reveal({
        id: ensure(id, 'one came in'),
        field: 'apiKey',
        passphrase: testPassphrase,
      });
      expect(revealed.fields).toEqual({ apiKey: own.o2 });
    });

    it('is narrowed to another, to those of none, and to nobody it does not hold', async () => {
      const engine = await vault();
      const { api } = engine;
      const { importId } = await api.imports.previewDatabase({ scope, database });
      await api.imports.narrow({ importId, owner: 'o2' });
      await api.imports.narrow({ importId, owner: null });
      expect((await stateOf(engine, importId)).rows.map(([state]) => state)).toEqual(['skipped', 'skipped', 'ready']);
      expect(await failureOf(api.imports.narrow({ importId, owner: 'o3' }))).toMatchObject({ reason: 'unknownOwner' });
    });
  });

  it('of more rows than are read is said to be read in part', async () => {
    await server.sql('CREATE DATABASE long');
    const statements = [
      'CREATE TABLE integration_configs (id int, type text, api_key text)',
      `INSERT INTO integration_configs SELECT n, 'openai', 'sk-proj-' || lpad(n::text, 48, '0') FROM generate_series(1, 5001) n`,
      'GRANT SELECT ON integration_configs TO crm',
    ];
    for (const statement of statements) await server.sql(statement, 'long');
    const { api } = await vault();
    const fields = { url: `postgresql://crm:crm%20secret@${host}/long?sslmode=disable` };
    const preview = await api.imports.previewDatabase({ scope, database: { kind: 'fields', fields } });
    expect({ readAll: preview.readAll, total: preview.counts.total }).toEqual({ readAll: false, total: 5_000 });
    await server.sql('DELETE FROM integration_configs WHERE id = 5001', 'long');
    const whole = await api.imports.previewDatabase({ scope, database: { kind: 'fields', fields } });
    expect({ readAll: whole.readAll, total: whole.counts.total }).toEqual({ readAll: true, total: 5_000 });
  });
});
