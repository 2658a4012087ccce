import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answersOf, factsOf, probeOnce, statesOf } from '../kit/prober.ts';
import { scriptedWorld } from '../kit/scripted-world.ts';
import { type RunningPostgres, startPostgres } from '../kit/servers/postgres.ts';
import { postgresAvailable } from '../kit/servers/postgres-programs.ts';
import { duringTest } from '../kit/servers/running-server.ts';
import { certificateFor, opensslAvailable, testAuthority } from '../kit/tls/certificates.ts';

const host = 'db.example';

const probe = (server: RunningPostgres, mode: string, ca = '') => {
  const { user, password } = server.superuser;
  return probeOnce({
    provider: 'postgresql',
    fields: { url: `postgresql://${user}:${encodeURIComponent(password)}@${host}/postgres?sslmode=${mode}`, ca },
    world: scriptedWorld({ hosts: { [host]: { port: server.port } } }),
  });
};

const encrypted = ['prefer', 'require', 'verify-ca', 'verify-full'];

describe.skipIf(!postgresAvailable || !opensslAvailable)('PostgreSQL with TLS', () => {
  let server: RunningPostgres;
  beforeAll(async () => {
    server = await startPostgres({ tls: certificateFor(host), requireTls: true });
  });
  afterAll(() => server.close());

  it.each(encrypted)('is asked over TLS with sslmode=%s and an authority given along', async (mode) => {
    const report = await probe(server, mode, testAuthority());
    expect(answersOf(report)).toBe('yes yes yes');
    expect(statesOf(report).tls).toBe('pass');
    expect(factsOf(report)).toMatchObject({ protocol: 'TLSv1.3', subject: host });
  });

  it.each(encrypted)('hears no password with sslmode=%s unless its authority is trusted', async (mode) => {
    const report = await probe(server, mode);
    expect(report.cause).toBe('TLS_UNTRUSTED');
    expect(statesOf(report)).toEqual({ format: 'pass', route: 'pass', dns: 'pass', tcp: 'pass', tls: 'fail' });
  });

  it('says that it wants TLS where sslmode=disable forbids it', async () => {
    const report = await probe(server, 'disable');
    expect(report).toMatchObject({ cause: 'TLS_PROTOCOL', confidence: 'likely' });
    expect(answersOf(report)).toMatch(/unknown unknown$/);
  });
});

describe.skipIf(!postgresAvailable || !opensslAvailable)('PostgreSQL with a certificate for another name', () => {
  it('hears no password', async () => {
    const server = await duringTest(startPostgres({ tls: certificateFor('other.example') }));
    const report = await probe(server, 'require', testAuthority());
    expect(report.cause).toBe('TLS_NAME');
    expect(statesOf(report)).not.toHaveProperty('auth');
  });
});

describe.skipIf(!postgresAvailable)('PostgreSQL without TLS', () => {
  let server: RunningPostgres;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.close());

  it.each(['prefer', 'allow', 'disable'])('is asked in clear, with a warning, with sslmode=%s', async (mode) => {
    const report = await probe(server, mode);
    expect(answersOf(report)).toBe('yes yes yes');
    expect(statesOf(report).tls).toBe('warn');
    expect(factsOf(report)).toMatchObject({ encrypted: false });
  });

  it.each(['require', 'verify-full'])('hears no password with sslmode=%s', async (mode) => {
    const report = await probe(server, mode);
    expect(report).toMatchObject({ cause: 'TLS_PROTOCOL', confidence: 'sure' });
    expect(statesOf(report)).toMatchObject({ tcp: 'pass', tls: 'fail' });
    expect(statesOf(report)).not.toHaveProperty('auth');
  });
});
