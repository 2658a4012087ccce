import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { TestReport } from '../../shared/model/test-result.ts';
import { answersOf, factsOf, probeOnce, statesOf } from '../kit/prober.ts';
import { scriptedWorld } from '../kit/scripted-world.ts';
import { bannerServer } from '../kit/servers/banner-server.ts';
import { closedPort } from '../kit/servers/closed-port.ts';
import { type RunningPostgres, startPostgres } from '../kit/servers/postgres.ts';
import { postgresAvailable } from '../kit/servers/postgres-programs.ts';
import { duringTest } from '../kit/servers/running-server.ts';

const host = 'db.example';

/** Tests a URL whose authority leads to a port of this machine. */
const probe = (port: number, url: string): Promise<TestReport> =>
  probeOnce({ provider: 'postgresql', fields: { url }, world: scriptedWorld({ hosts: { [host]: { port } } }) });

describe.skipIf(!postgresAvailable)('PostgreSQL', () => {
  let server: RunningPostgres;

  beforeAll(async () => {
    server = await startPostgres({ settings: { max_connections: '8', superuser_reserved_connections: '0' } });
    await server.sql("CREATE ROLE app LOGIN PASSWORD 'app secret'");
    await server.sql("CREATE ROLE full LOGIN PASSWORD 'full secret' CONNECTION LIMIT 1");
    await server.sql("CREATE ROLE nologin NOLOGIN PASSWORD 'nologin secret'");
    await server.sql("CREATE ROLE outsider LOGIN PASSWORD 'outsider secret'");
    await server.sql('CREATE DATABASE shop OWNER app');
    await server.sql('REVOKE CONNECT ON DATABASE shop FROM PUBLIC');
  });
  afterAll(() => server.close());

  it('accepts the right password and says who is in', async () => {
    const report = await probe(server.port, `postgresql://app:app%20secret@${host}/shop?sslmode=disable`);
    expect(answersOf(report)).toBe('yes yes yes');
    expect(statesOf(report)).toMatchObject({ tcp: 'pass', tls: 'warn', auth: 'pass', permission: 'pass' });
    expect(factsOf(report)).toMatchObject({
      encrypted: false,
      user: 'app',
      database: 'shop',
      version: expect.stringMatching(/^\d+/),
      replica: false,
      superuser: false,
      createDatabases: false,
      createTables: true,
    });
  });

  it.each([
    ['a wrong password', 'app:wrong-secret'],
    ['no password', 'app'],
    ['an unknown user', 'nobody:app%20secret'],
  ])('refuses %s', async (_, user) => {
    const report = await probe(server.port, `postgresql://${user}@${host}/shop`);
    expect(report).toMatchObject({ cause: 'AUTH_INVALID', confidence: 'sure' });
    expect(answersOf(report)).toBe('yes no unknown');
    expect(statesOf(report).auth).toBe('fail');
  });

  it('tells a database that does not exist from a wrong password', async () => {
    const report = await probe(server.port, `postgresql://app:app%20secret@${host}/nothing`);
    expect(report.cause).toBe('NOT_FOUND_TARGET');
    expect(answersOf(report)).toBe('yes yes no');
  });

  it.each([
    ['a role that may not log in', 'nologin:nologin%20secret', 'postgres'],
    ['a role that may not use the database', 'outsider:outsider%20secret', 'shop'],
  ])('counts %s as accepted without the right', async (_, user, database) => {
    const report = await probe(server.port, `postgresql://${user}@${host}/${database}`);
    expect(report.cause).toBe('PERM_SCOPE');
    expect(answersOf(report)).toBe('yes yes unknown');
    expect(statesOf(report)).toMatchObject({ auth: 'pass', permission: 'warn' });
  });

  it('warns of a superuser', async () => {
    const password = encodeURIComponent(server.superuser.password);
    const report = await probe(server.port, `postgresql://${server.superuser.user}:${password}@${host}/shop`);
    expect(answersOf(report)).toBe('yes yes yes');
    expect(statesOf(report).permission).toBe('warn');
    expect(factsOf(report)).toMatchObject({ superuser: true });
  });

  it('says so when the role has no connection left', async () => {
    const login = { user: 'full', password: 'full secret', host: '127.0.0.1', port: server.port, database: 'postgres' };
    const occupant = new Client({ ...login, ssl: false });
    await occupant.connect();
    onTestFinished(() => occupant.end());
    const report = await probe(server.port, `postgresql://full:full%20secret@${host}/postgres`);
    expect(report.cause).toBe('RATE_LIMIT');
    expect(answersOf(report)).toBe('yes yes unknown');
  });

  it('leaves nothing behind on the server', async () => {
    await probe(server.port, `postgresql://app:app%20secret@${host}/shop`);
    const open = "SELECT count(*)::int AS open FROM pg_stat_activity WHERE usename = 'app'";
    await vi.waitFor(async () => expect(await server.sql(open)).toEqual([{ open: 0 }]));
  });

  it('never takes a password, user, database or option from the environment', async () => {
    const lures = {
      PGPASSWORD: 'app secret',
      PGUSER: 'app',
      PGDATABASE: 'shop',
      PGHOST: '127.0.0.1',
      PGPORT: String(server.port),
      PGSSLMODE: 'require',
      PGSSLNEGOTIATION: 'direct',
      PGOPTIONS: '-c role=app',
      PGAPPNAME: 'lure',
      PGREPLICATION: 'database',
      PGCLIENTENCODING: 'LATIN1',
    };
    for (const [name, value] of Object.entries(lures)) vi.stubEnv(name, value);
    onTestFinished(() => void vi.unstubAllEnvs());
    expect((await probe(server.port, `postgresql://app@${host}/shop`)).cause).toBe('AUTH_INVALID');
    expect((await probe(server.port, `postgresql://${host}`)).cause).toBe('AUTH_INVALID');
    const outsider = await probe(server.port, `postgresql://outsider:outsider%20secret@${host}/postgres`);
    expect(factsOf(outsider)).toMatchObject({ user: 'outsider', database: 'postgres' });
  });
});

describe('what is not PostgreSQL', () => {
  it.each(['SSH-2.0-OpenSSH_9.6\r\n', '-ERR unknown command\r\n', 'S and more than one byte', ''])(
    'is told from PostgreSQL by what it says: %s',
    async (banner) => {
      const { port } = await duringTest(bannerServer(banner === '' ? 'x' : banner));
      const report = await probe(port, `postgresql://app:app%20secret@${host}/shop`);
      expect(report.cause).toBe('NOT_OUR_SERVICE');
      expect(answersOf(report)).toBe('no unknown unknown');
    },
  );

  it.each(['disable', 'prefer'])('refuses the connection where nobody listens, with sslmode=%s', async (mode) => {
    const report = await probe(await closedPort(), `postgresql://app@${host}/shop?sslmode=${mode}`);
    expect(report).toMatchObject({ cause: 'TCP_REFUSED', confidence: 'sure' });
  });
});
