import { Client, type ClientConfig } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningPostgres, startPostgres } from '../../kit/servers/postgres.ts';
import { postgresAvailable } from '../../kit/servers/postgres-programs.ts';
import { duringTest } from '../../kit/servers/running-server.ts';
import { certificateFor, opensslAvailable, testAuthority } from '../../kit/tls/certificates.ts';

const ask = async (config: ClientConfig, statement: string): Promise<readonly object[]> => {
  const client = new Client({ host: '127.0.0.1', ...config });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query<object>(statement)).rows;
  } finally {
    await client.end();
  }
};

describe.skipIf(!postgresAvailable)('a real PostgreSQL', () => {
  let server: RunningPostgres;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server?.close());

  it('lets roles in by password, into databases that exist', async () => {
    await server.sql(`create role ana login password 'segredo'`);
    await server.sql('create database loja owner ana');
    const ana = { port: server.port, user: 'ana', password: 'segredo', database: 'loja' };
    expect(await ask(ana, 'select current_user::text as me')).toEqual([{ me: 'ana' }]);
    await expect(ask({ ...ana, password: 'errada' }, 'select 1')).rejects.toMatchObject({ code: '28P01' });
    await expect(ask({ ...ana, database: 'outra' }, 'select 1')).rejects.toMatchObject({ code: '3D000' });
  });

  it.skipIf(!opensslAvailable)('speaks TLS, and only TLS where that is asked', async () => {
    const secure = await duringTest(startPostgres({ tls: certificateFor('127.0.0.1'), requireTls: true }));
    const config = { port: secure.port, ...secure.superuser, database: 'postgres' };
    expect(await secure.sql('select ssl from pg_stat_ssl where pid = pg_backend_pid()')).toEqual([{ ssl: true }]);
    const verified = { ...config, ssl: { ca: testAuthority() } };
    expect(await ask(verified, 'select 1 as one')).toEqual([{ one: 1 }]);
    await expect(ask(config, 'select 1')).rejects.toMatchObject({ code: '28000' });
  });
});
