import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileLog } from '../../electron/core/adapters/log.ts';
import { tellableLines } from '../../electron/core/diagnostics/log-lines.ts';
import { diagnostics } from '../../shared/model/diagnostics.ts';
import { textLeaves } from '../../shared/model/text-leaves.ts';
import { aConnection, aCredential, anOrganisation } from '../kit/builders.ts';
import { createUnlockedVault, type TestEngine, testEngine } from '../kit/engine.ts';
import { aReport, scriptedProber } from '../kit/scripted-prober.ts';
import { aSession } from '../kit/session.ts';

/** The log a process would have written, beside the engine's own in memory. */
const realLog = ({ dataDir, ports }: TestEngine) => fileLog({ ...ports, folder: join(dataDir, 'logs') });

const incident = '01931f2e-7b1a-7c3d-8e4f-0123456789ab';

describe('diagnostics of an open vault', () => {
  it('tell versions, header, counts, causes and housekeeping', async () => {
    const { prober } = scriptedProber(() => aReport({ cause: 'AUTH_INVALID' }));
    const made = await createUnlockedVault({ prober });
    await anOrganisation(made.api);
    await aCredential(made.api);
    for await (const _ of await made.api.tests.run({ target: { kind: 'all' } }));

    expect(await made.api.diagnostics.bundle({})).toMatchObject({
      format: 'chaveiro-diagnostics',
      versions: { app: '0.0.0', node: process.versions.node, electron: null, schema: expect.any(Number) },
      process: { owner: 'service', host: 'desktop', providers: expect.any(Number) },
      keychain: { state: expect.stringMatching(/^(ready|locked|absent)$/) },
      vault: {
        state: 'unlocked',
        fault: null,
        header: { kdf: { memoryMiB: 64 }, deviceSecret: false, copiesAgree: true, shreddedOrganisations: 0 },
      },
      store: {
        mode: 'normal',
        counts: { organisations: 1, connections: 0, credentials: 1, secrets: 1 },
        damagedKeys: 0,
        testCauses: [{ cause: 'AUTH_INVALID', credentials: 1 }],
        housekeeping: { backups: 0, lastBackupAt: null, trashIsDue: false },
      },
    });
  });

  it('name nobody and nothing: no client, label, host, path, user or machine', async () => {
    const made = await createUnlockedVault();
    const { slug, name } = await anOrganisation(made.api, { slug: 'padaria-aurora', name: 'Padaria Aurora' });
    await aConnection(made.api, { organisation: slug, name: 'Balcão' });
    await aCredential(made.api, { label: 'Chave secreta da Ana', fields: { apiKey: `sk-proj-${'Xy9'.repeat(16)}` } });
    const network = { proxyUrl: 'http://proxy.padaria.example:3128', proxyUser: 'ana', extraCaPem: null };
    await made.api.settings.set({ commandId: incident, expectedRevision: 1, changes: { network } });
    realLog(made).error('api.incident', {
      incident,
      route: 'credentials.create',
      cause: 'TypeError: getaddrinfo ENOTFOUND proxy.padaria.example',
      at: 'electron/core/api.ts:12:3 | /home/ana/x.ts',
    });

    const bundle = await made.api.diagnostics.bundle({});
    const told = JSON.stringify(bundle);
    const names = [slug, name, 'Balcão', 'secreta', 'padaria', 'ana"', 'Xy9', made.dataDir];
    expect(names.filter((one) => told.includes(one))).toEqual([]);
    expect(textLeaves(bundle)).not.toContain(hostname());
    expect(textLeaves(bundle)).not.toContain(userInfo().username);
    expect(told).toContain(incident);
    expect(told).toContain('electron/core/api.ts:12:3');
    expect(told).toContain('TypeError');
  });
});

describe('diagnostics without an open vault', () => {
  it('tell less to a session that is locked, though another is open', async () => {
    const made = await createUnlockedVault();
    const told = await made.client(aSession({ id: 'another' })).diagnostics.bundle({});
    expect(told).toMatchObject({ vault: { state: 'locked', header: { version: 1 } }, store: null });
  });

  it('work where there is no vault', async () => {
    const told = await testEngine().client().diagnostics.bundle({});
    expect(told).toMatchObject({ vault: { state: 'none', fault: null, header: null }, store: null, log: [] });
  });

  it('work where the header cannot be read, and say why', async () => {
    const made = await createUnlockedVault();
    for (const name of ['vault.json', 'vault.json.bak']) writeFileSync(join(made.dataDir, name), 'garbage');
    const told = await made.client(aSession({ id: 'another' })).diagnostics.bundle({});
    expect(told.vault).toEqual({ state: 'unreadable', fault: 'HEADER_DAMAGED', header: null });
  });

  it('fit their closed shape, whatever stands in the log', async () => {
    const made = testEngine();
    const log = realLog(made);
    log.warn('transport.refused', { session: 'not an id', why: 'a sentence with spaces' });
    log.error('vault.lockUnrecorded', { why: 'idle', host: 'db.cliente.example', count: 3 });
    appendFileSync(join(made.dataDir, 'logs', 'chaveiro.log'), 'half a line {"at":\n{"at":"x"}\n[]\nnull\n');
    const told = await made.client().diagnostics.bundle({});
    expect(diagnostics.safeParse(told).success).toBe(true);
    expect(told.log.map(({ event, words }) => ({ event, words }))).toEqual([
      { event: 'vault.lockUnrecorded', words: { why: 'idle' } },
    ]);
    expect(told.events).toEqual([
      { event: 'vault.lockUnrecorded', level: 'error', times: 1, lastAt: expect.any(Number) },
    ]);
  });
});

it('at most the last two hundred lines are told', async () => {
  const made = testEngine();
  const log = realLog(made);
  for (let epoch = 1; epoch <= 250; epoch += 1) log.error('vault.epochUnwritten', { epoch });
  const lines = tellableLines(readFileSync(join(made.dataDir, 'logs', 'chaveiro.log'), 'utf8').split('\n'));
  expect(lines.map(({ words }) => words.epoch)).toEqual(Array.from({ length: 200 }, (_, place) => place + 51));
});
