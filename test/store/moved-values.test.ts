import { cpSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Database } from '../../electron/store/sqlite.ts';
import { aConnection, aCredential, anApiKey, anOrganisation } from '../kit/builders.ts';
import { createUnlockedVault, testEngine, testPassphrase } from '../kit/engine.ts';
import { failureOf } from '../kit/failure.ts';
import { withRawStore } from '../kit/raw-store.ts';
import { makeTempDir, tempDir } from '../kit/temp-dir.ts';

/** A vault with keys of the agency, two organisations and a connection, closed. */
async function makeVault(dataDir: string) {
  const made = await createUnlockedVault({ dataDir });
  const { api } = made;
  const [a, b] = [await anOrganisation(api), await anOrganisation(api)];
  const connection = await aConnection(api, { organisation: a.slug });
  const own = (organisation: string) => ({ scope: { kind: 'organisation' as const, organisation } });
  const fields = (tail: string) => ({ fields: { apiKey: anApiKey(tail) } });
  const elsewhere = { fields: { apiKey: anApiKey('else'), baseUrl: 'http://127.0.0.1:9000/v1' } };
  const ids = {
    system: (await aCredential(api, fields('syst'))).id,
    first: (await aCredential(api, { ...own(a.slug), ...fields('frst') })).id,
    second: (await aCredential(api, { ...own(a.slug), ...fields('scnd') })).id,
    stranger: (await aCredential(api, { ...own(b.slug), ...fields('strg') })).id,
    wired: (await aCredential(api, { scope: { kind: 'connection', connection: connection.id }, ...fields('wird') })).id,
    elsewhere: (await aCredential(api, { ...own(a.slug), ...elsewhere })).id,
    cache: (await aCredential(api, { provider: 'redis', fields: { url: 'redis://:hunter2@a.example:6379' } })).id,
  };
  await made.engine.close();
  return { made, ids };
}

type Vault = Awaited<ReturnType<typeof makeVault>>;
type Ids = Vault['ids'];

const original = makeTempDir();
let vault: Vault;
beforeAll(async () => {
  vault = await makeVault(original.path);
});
afterAll(original.remove);

/** A copy of the vault that was tampered with, opened by a new engine. */
async function reopened(tamper: (database: Database, ids: Ids) => unknown) {
  const dataDir = tempDir();
  cpSync(original.path, dataDir, { recursive: true });
  await withRawStore({ ...vault.made, dataDir }, (database) => tamper(database, vault.ids));
  const { engine, client, log } = testEngine({ ...vault.made.ports, dataDir });
  onTestFinished(() => engine.close());
  const api = client();
  const { mode } = await api.vault.unlock({ passphrase: testPassphrase });
  // Sealed rows that are not those last written make it an older copy first; then each value is told on its own.
  if (mode === 'readOnly') await api.vault.acceptOlder({ confirmed: true });
  return { api, ids: vault.ids, log };
}

/** Copies the sealed value of one credential over another's, with everything that lies beside it. */
const copy = (from: keyof Ids, to: keyof Ids) => (database: Database, ids: Ids) =>
  database
    .prepare(
      `update credential_secret set (sealed, stamp, mask) =
         (select sealed, stamp, mask from credential_secret where credential = $from)
       where credential = $to`,
    )
    .run({ from: ids[from], to: ids[to] });

const run = (sql: string, on: keyof Ids) => (database: Database, ids: Ids) =>
  database.prepare(sql).run({ id: ids[on] });

describe('a sealed value that does not belong where it is found', () => {
  it.each<[string, keyof Ids, (database: Database, ids: Ids) => unknown]>([
    ['moved to another row of its organisation', 'second', copy('first', 'second')],
    ['moved to another organisation', 'first', copy('stranger', 'first')],
    ['moved from the agency to an organisation', 'first', copy('system', 'first')],
    ['moved from an organisation to its connection', 'wired', copy('first', 'wired')],
    ['moved to a credential with another destination', 'elsewhere', copy('first', 'elsewhere')],
    [
      'of a credential whose plain base URL was changed',
      'elsewhere',
      run(`update credential set fields = '{"baseUrl":"http://127.0.0.1:6666/v1"}' where id = $id`, 'elsewhere'),
    ],
    [
      'of a credential that was given a base URL',
      'first',
      run(`update credential set fields = '{"baseUrl":"https://evil.example/v1"}' where id = $id`, 'first'),
    ],
    [
      'of a credential whose destination was changed',
      'first',
      run(`update credential set destination = 'https://evil.example' where id = $id`, 'first'),
    ],
    [
      'of a connection string whose destination was changed',
      'cache',
      run(`update credential set destination = 'redis://evil.example:6379' where id = $id`, 'cache'),
    ],
    [
      'whose stamp was changed',
      'first',
      run(`update credential_secret set stamp = replace(stamp, '@', 'f@') where credential = $id`, 'first'),
    ],
    [
      'of which one byte was flipped',
      'first',
      run(
        `update credential_secret set sealed = cast(substr(sealed, 1, 40) || x'00' || substr(sealed, 42) as blob) where credential = $id`,
        'first',
      ),
    ],
  ])('%s is damage that names its record, and costs nobody else', async (_what, hit, tamper) => {
    const { api, ids } = await reopened(tamper);
    const reveal = (id: Ids[keyof Ids], field: string) => api.credentials.reveal({ id, field, passphrase: null });
    expect(await failureOf(reveal(ids[hit], hit === 'cache' ? 'url' : 'apiKey'))).toMatchObject({
      code: 'STORE_DAMAGED',
      params: { record: ids[hit] },
    });
    const others = (['system', 'stranger'] as const).filter((name) => name !== hit);
    for (const name of others) expect((await reveal(ids[name], 'apiKey')).fields).toHaveProperty('apiKey');
    expect((await api.credentials.list({ scope: null })).credentials).toHaveLength(Object.keys(ids).length);
    expect((await api.audit.list({ action: 'credential.revealed' })).entries).toHaveLength(others.length);
  });

  it('is the wrapped key of one organisation: the vault opens, the others are usable', async () => {
    const { api, ids, log } = await reopened(
      run(
        `update data_key set wrapped = (select wrapped from data_key where tenant = 'system')
         where tenant = (select tenant from credential where id = $id)`,
        'first',
      ),
    );
    const reveal = (id: Ids[keyof Ids]) => api.credentials.reveal({ id, field: 'apiKey', passphrase: null });
    expect(await failureOf(reveal(ids.first))).toMatchObject({ code: 'STORE_DAMAGED', params: { record: ids.first } });
    expect((await reveal(ids.stranger)).fields).toEqual({ apiKey: anApiKey('strg') });
    expect(log.lines.map(({ event }) => event)).toContain('store.dataKeyDamaged');
  });
});
