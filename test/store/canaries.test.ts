import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sealedColumns } from '../../electron/store/sealed-columns.ts';
import type { ApiClient } from '../../shared/contract/index.ts';
import { aCredential, anOrganisation } from '../kit/builders.ts';
import { createUnlockedVault, testPassphrase } from '../kit/engine.ts';
import { failureOf } from '../kit/failure.ts';
import { dumpOf, withRawStore } from '../kit/raw-store.ts';
import { aReport, scriptedProber } from '../kit/scripted-prober.ts';

const key = 'sk-proj-canario1canario2canario3canario4canario5';
const password = 'canario-na-url';
const proxyPassword = 'canario-do-proxy';
const canaries = [key, key.slice(8, 40), password, proxyPassword, testPassphrase];

/** Does with secrets all that can be done with them. */
async function useEverySecret(api: ApiClient): Promise<void> {
  const { slug } = await anOrganisation(api);
  const scope = { kind: 'organisation', organisation: slug } as const;
  const command = () => ({ commandId: randomUUID() });
  const made = await aCredential(api, { fields: { apiKey: key } });
  const cache = { provider: 'redis', fields: { url: `redis://app:${password}@127.0.0.1:6379` } };
  await aCredential(api, { scope, ...cache });
  const target = { ...command(), id: made.id, expectedRevision: 1 };
  await api.credentials.update({ ...target, fields: { apiKey: key } });
  await failureOf(api.credentials.update({ ...target, ...command(), fields: { apiKey: `${key} ${key}` } }));
  await api.credentials.reveal({ id: made.id, field: 'apiKey', passphrase: testPassphrase });
  await api.credentials.copy({ id: made.id, field: 'apiKey', passphrase: null });
  const question = { by: 'provider', provider: 'redis' } as const;
  await api.resolution.reveal({ organisation: slug, question, passphrase: null });
  const network = { proxyUrl: 'http://proxy.example:3128', proxyUser: 'ana', extraCaPem: null, proxyPassword };
  await api.settings.set({ ...command(), expectedRevision: 1, changes: { network } });
  for await (const _ of await api.tests.run({ target: { kind: 'all' } }));
  await failureOf(api.vault.unlock({ passphrase: `${testPassphrase}!` }));
}

const filesUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());

it('no secret is found in any file, in any table outside the sealed columns, or in the log', async () => {
  const { prober } = scriptedProber(() => aReport({ cause: 'UNKNOWN' }));
  const made = await createUnlockedVault({ prober });
  await useEverySecret(made.api);
  await made.engine.close();

  const files = filesUnder(made.dataDir).map((path) => readFileSync(path, 'latin1'));
  const dump = await withRawStore(made, (database) => dumpOf(database, sealedColumns));
  expect(dump).toContain('Cliente');
  const places = { files: files.join('\n'), tables: dump, log: made.log.text() };
  const found = Object.entries(places).flatMap(([place, text]) =>
    canaries.filter((canary) => text.includes(canary)).map((canary) => `${canary} in ${place}`),
  );
  expect(found).toEqual([]);
});
