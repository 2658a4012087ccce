import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinAddress } from '../../../electron/services/import/join-address.ts';
import type { ApiClient } from '../../../shared/contract/index.ts';
import { ensure } from '../../../shared/errors/exhaustive.ts';
import { createUnlockedVault, testPassphrase } from '../../kit/engine.ts';

const scope = { kind: 'system' } as const;
const schemes = ['postgresql', 'postgres'];
const password = 'p@ss:w/rd?#[%40] ç';
const encoded = encodeURIComponent(password);

const previewed = async (api: ApiClient, text: string) => {
  const { importId } = await api.imports.preview({ scope, source: { kind: 'text', text }, format: 'env' });
  const { rows } = await api.imports.rows({ importId, limit: 200 });
  return { rows, importId };
};

const told = async (text: string) => {
  const { api } = await createUnlockedVault();
  const { rows } = await previewed(api, text);
  return rows.map(({ provider, label, state, reason, about }) => [provider, label, state, reason, about]);
};

/** The address each of the rows that can be written becomes. */
const addresses = async (text: string) => {
  const { api } = await createUnlockedVault();
  const { importId } = await previewed(api, text);
  const { credentials } = await api.imports.confirm({ importId, commandId: randomUUID() });
  const reveal = (id: (typeof credentials)[number]) =>
    api.credentials.reveal({ id, field: 'url', passphrase: testPassphrase });
  const revealed = await Promise.all(credentials.map(reveal));
  return revealed.map(({ fields }) => ensure(fields.url, 'it has an address'));
};

describe('variables that tell one address in parts', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'Redis',
      `REDIS_HOST=cache.example\nREDIS_PORT=6380\nREDIS_USERNAME=app\nREDIS_PASSWORD='${password}'\nREDIS_DB=2\nREDIS_TLS=true`,
      [`rediss://app:${encoded}@cache.example:6380/2`],
    ],
    ['Redis without a user or TLS', 'REDIS_PASSWORD=secret0\nREDIS_HOST=::1', ['redis://:secret0@[::1]']],
    [
      'libpq’s',
      `PGHOST=db.example\nPGPORT=5433\nPGUSER=crm@eu\nPGPASSWORD='${password}'\nPGDATABASE=crm/eu\nPGSSLMODE=verify-full`,
      [`postgresql://crm%40eu:${encoded}@db.example:5433/crm%2Feu?sslmode=verify-full`],
    ],
    [
      'a container’s',
      'POSTGRES_HOST=db\nPOSTGRES_USER=app\nPOSTGRES_PASSWORD=secret0\nPOSTGRES_DB=app',
      ['postgresql://app:secret0@db/app'],
    ],
    [
      'a framework’s that names its driver',
      'DB_CONNECTION=pgsql\nDB_HOST=db\nDB_PORT=6543\nDB_DATABASE=app\nDB_USERNAME=app\nDB_PASSWORD=secret0',
      ['postgresql://app:secret0@db:6543/app'],
    ],
    [
      'a framework’s on PostgreSQL’s port',
      'DB_HOST=db\nDB_USER=app\nDB_PASSWORD=secret0\nDB_SSL=true\nDB_PORT=5432',
      ['postgresql://app:secret0@db:5432?sslmode=require'],
    ],
    [
      'two of one system, by the words around their names',
      'ACME_REDIS_HOST=a\nZOO_REDIS_HOST=z\nZOO_REDIS_PASSWORD=secretZ\nACME_REDIS_PASSWORD=secretA',
      ['redis://:secretA@a', 'redis://:secretZ@z'],
    ],
    [
      'a whole address in the host',
      'REDIS_HOST=rediss://:secret0@cache.example:6380',
      ['rediss://:secret0@cache.example:6380'],
    ],
    [
      'a host with its port',
      'REDIS_HOST=cache:6380\nREDIS_PORT=6379\nREDIS_PASSWORD=secret0',
      ['redis://:secret0@cache:6380'],
    ],
  ])('make one credential: %s', async (_name, text, expected) => {
    expect(await addresses(text)).toEqual(expected);
  });

  it('are joined in a JSON record too', async () => {
    const { api } = await createUnlockedVault();
    const text = JSON.stringify([
      { provider: 'postgresql', label: 'CRM', host: 'db', user: 'crm', password: 'secret0', database: 'crm' },
    ]);
    const { importId } = await api.imports.preview({ scope, source: { kind: 'text', text } });
    const { rows } = await api.imports.rows({ importId });
    expect(rows[0]?.parts.map(({ name, field, mask }) => [name, field, mask])).toEqual([
      ['host', 'url.host', 'db'],
      ['user', 'url.user', 'crm'],
      ['password', 'url.password', '••••'],
      ['database', 'url.database', 'crm'],
    ]);
    expect(rows[0]?.state).toBe('ready');
  });

  it('say in their row what is missing or wrong', async () => {
    expect(await told('REDIS_HOST=cache\nREDIS_PASSWORD=null')).toEqual([
      ['redis', 'REDIS_HOST', 'incomplete', 'missingPart', 'REDIS_PASSWORD'],
      ['redis', 'REDIS_PASSWORD', 'skipped', 'placeholder', null],
    ]);
    expect(await told('POSTGRES_PASSWORD=secret0\nPOSTGRES_USER=app')).toEqual([
      ['postgresql', 'PostgreSQL', 'incomplete', 'missingPart', 'POSTGRES_HOST'],
    ]);
    expect(await told('PGHOST=/var/run/postgresql\nPGUSER=app\nPGPASSWORD=secret0')).toEqual([
      ['postgresql', 'PostgreSQL', 'invalid', 'fieldRefused', 'PGHOST'],
    ]);
    expect(await told('REDIS_HOST=cache\nREDIS_PASSWORD=secret0\nREDIS_PORT=tcp://10.0.0.1:6379')).toEqual([
      ['redis', 'Redis', 'invalid', 'fieldRefused', 'REDIS_PORT'],
    ]);
  });

  it('are nobody’s where several systems use the names and nothing says which', async () => {
    expect(await told('DB_CONNECTION=mysql\nDB_HOST=db\nDB_USERNAME=app\nDB_PASSWORD=secret0')).toEqual([
      [null, 'DB_CONNECTION', 'unknown', 'otherSystem', 'mysql'],
    ]);
    expect(await told('DB_HOST=db\nDB_PORT=3306\nDB_USER=app\nDB_PASSWORD=secret0')).toEqual([
      [null, 'DB_HOST', 'unknown', 'unclearSystem', 'DB_CONNECTION'],
    ]);
    expect(await told('DB_CONNECTION=sqlite\nDB_DATABASE=app.db')).toEqual([
      [null, 'DB_CONNECTION', 'skipped', 'notACredential', null],
    ]);
  });

  it('become what a person says they are', async () => {
    const { api } = await createUnlockedVault();
    const { rows, importId } = await previewed(api, 'DB_HOST=db\nDB_USER=app\nDB_PASSWORD=secret0');
    expect(rows[0]?.suggestions.map(({ provider }) => provider)).toEqual(['postgresql']);
    const target = { kind: 'rows' as const, rows: [1] };
    const mapped = await api.imports.map({ importId, target, change: { provider: 'postgresql' } });
    expect(mapped.rows[0]).toMatchObject({ provider: 'postgresql', state: 'ready' });
    const without = await api.imports.map({ importId, target, change: { fields: { DB_PASSWORD: null } } });
    expect(without.rows[0]).toMatchObject({ state: 'incomplete', reason: 'missingPart' });
    const again = await api.imports.map({ importId, target, change: { fields: { DB_PASSWORD: 'url.password' } } });
    expect(again.rows[0]).toMatchObject({ state: 'ready' });
  });
});

describe('an address that was joined', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 40 });
  const hosts = fc.constantFrom('db', 'db.example', '10.0.0.1', 'Cache-1.example', '::1', '[2001:db8::2]', 'localhost');

  it('is taken apart into the same parts again', () => {
    const parts = fc.record({
      host: hosts,
      port: fc.option(fc.integer({ min: 1, max: 65_535 }).map(String), { nil: undefined }),
      user: fc.option(text, { nil: undefined }),
      password: text.filter((one) => one !== ''),
      database: fc.option(
        text.filter((one) => !['', '.', '..'].includes(one)),
        { nil: undefined },
      ),
      sslmode: fc.constantFrom('disable', 'verify-full', undefined),
    });
    fc.assert(
      fc.property(parts, (made) => {
        const given = Object.fromEntries(Object.entries(made).filter(([, value]) => value !== undefined));
        const joined = joinAddress(given, schemes);
        const url = new URL(joined.kind === 'url' ? joined.url : '');
        expect({
          host: url.hostname.replace(/^\[|\]$/g, ''),
          port: url.port,
          user: decodeURIComponent(url.username),
          password: decodeURIComponent(url.password),
          database: decodeURIComponent(url.pathname.slice(1)),
          sslmode: url.searchParams.get('sslmode'),
        }).toEqual({
          host: made.host.replace(/^\[|\]$/g, ''),
          port: made.port ?? '',
          user: made.user ?? '',
          password: made.password,
          database: made.database ?? '',
          sslmode: made.sslmode ?? null,
        });
      }),
      { numRuns: 2_000 },
    );
  });

  it('is never one that leads elsewhere: what no host is, is refused', () => {
    for (const host of ['a/b', 'a@b', 'a b', 'a#b', 'a?b', 'a%2fb', '/tmp', '', 'a:b:c@d']) {
      expect([host, joinAddress({ host, password: 'x' }, schemes).kind]).toEqual([host, 'refused']);
    }
  });
});
