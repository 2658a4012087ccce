import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { TestReport } from '../../shared/model/test-result.ts';
import { answersOf, factsOf, type ProbeOnce, probeOnce, statesOf } from '../kit/prober.ts';
import { scriptedWorld } from '../kit/scripted-world.ts';
import { bannerServer } from '../kit/servers/banner-server.ts';
import { closedPort } from '../kit/servers/closed-port.ts';
import { type RedisOptions, redisAvailable, startRedis } from '../kit/servers/redis.ts';
import { duringTest } from '../kit/servers/running-server.ts';
import { certificateFor, opensslAvailable, testAuthority } from '../kit/tls/certificates.ts';
import { badCertificates } from './bad-certificates.ts';

const host = 'cache.example';

/** Tests a URL whose authority leads to a port of this machine. */
const probe = (port: number, url: string, more: Partial<ProbeOnce> = {}): Promise<TestReport> =>
  probeOnce({ provider: 'redis', fields: { url }, world: scriptedWorld({ hosts: { [host]: { port } } }), ...more });

const probeServer = async (server: RedisOptions, url: string, more: Partial<ProbeOnce> = {}) => {
  const { port } = await duringTest(startRedis(server));
  return await probe(port, url, more);
};

const guarded: RedisOptions = { args: ['--requirepass', 'a long secret'] };
const users: RedisOptions = {
  args: [
    ...['--user', 'app', 'on', '>app secret', '~*', '+@all'],
    ...['--user', 'narrow', 'on', '>narrow secret', '~*', '+get', '+set'],
    ...['--user', 'blocked', 'off', '>blocked secret', '~*', '+@all'],
    ...['--user', 'default', 'off'],
  ],
};

describe.skipIf(!redisAvailable)('Redis with a password', () => {
  it('is accepted with the right one', async () => {
    const report = await probeServer(guarded, `redis://:a%20long%20secret@${host}/0`);
    expect(answersOf(report)).toBe('yes yes yes');
    expect(statesOf(report)).toEqual({
      format: 'pass',
      route: 'pass',
      dns: 'pass',
      tcp: 'pass',
      auth: 'pass',
      permission: 'pass',
    });
    expect(factsOf(report)).toMatchObject({
      database: '0',
      user: 'default',
      mode: 'standalone',
      version: expect.stringMatching(/^\d/),
    });
  });

  it.each([
    ['a wrong one', `redis://:wrong-secret@${host}`],
    ['none', `redis://${host}`],
    ['a user nobody knows', `redis://nobody:a%20long%20secret@${host}`],
  ])('refuses %s', async (_, url) => {
    const report = await probeServer(guarded, url);
    expect(report).toMatchObject({ cause: 'AUTH_INVALID', confidence: 'sure' });
    expect(answersOf(report)).toBe('yes no unknown');
    expect(statesOf(report)).toMatchObject({ tcp: 'pass', auth: 'fail' });
  });

  it('says so when the database does not exist', async () => {
    const report = await probeServer(guarded, `redis://:a%20long%20secret@${host}/99`);
    expect(report.cause).toBe('NOT_FOUND_TARGET');
    expect(answersOf(report)).toBe('yes yes no');
  });

  it('says so when the database is no number', async () => {
    const report = await probeServer(guarded, `redis://:a%20long%20secret@${host}/sessions`);
    expect(report.cause).toBe('NOT_FOUND_TARGET');
    expect(answersOf(report)).toBe('yes yes no');
  });
});

describe.skipIf(!redisAvailable)('Redis with users', () => {
  it('accepts a user with all rights', async () => {
    const report = await probeServer(users, `redis://app:app%20secret@${host}/3`);
    expect(answersOf(report)).toBe('yes yes yes');
    expect(factsOf(report)).toMatchObject({ database: '3', user: 'app' });
  });

  it('counts a user who may not even ask as accepted, and leaves open what it can do', async () => {
    const report = await probeServer(users, `redis://narrow:narrow%20secret@${host}`);
    expect(report.cause).toBe('PERM_SCOPE');
    expect(answersOf(report)).toBe('yes yes unknown');
    expect(statesOf(report)).toMatchObject({ auth: 'pass', permission: 'warn' });
  });

  it('refuses a user who is switched off', async () => {
    const report = await probeServer(users, `redis://blocked:blocked%20secret@${host}`);
    expect(report.cause).toBe('AUTH_INVALID');
  });

  it('refuses the default user where it is switched off', async () => {
    expect((await probeServer(users, `redis://${host}`)).cause).toBe('AUTH_INVALID');
  });
});

describe.skipIf(!redisAvailable)('Redis without a password', () => {
  it('passes', async () => {
    expect(answersOf(await probeServer({}, `redis://${host}`))).toBe('yes yes yes');
  });

  it('passes with a warning when a password was given, which guards nothing', async () => {
    const report = await probeServer({}, `redis://:a%20long%20secret@${host}`);
    expect(answersOf(report)).toBe('yes yes yes');
    expect(statesOf(report).auth).toBe('warn');
    expect(factsOf(report)).toMatchObject({ openServer: true });
  });

  it('does not let a named user in', async () => {
    expect((await probeServer({}, `redis://app:app%20secret@${host}`)).cause).toBe('AUTH_INVALID');
  });
});

describe.skipIf(!redisAvailable)('Redis that is full', () => {
  it('says so, and judges no key', async () => {
    const { port } = await duringTest(startRedis({ args: ['--maxclients', '1'] }));
    const occupant = connect(port, '127.0.0.1');
    onTestFinished(() => void occupant.destroy());
    occupant.write('PING\r\n');
    await once(occupant, 'data');
    const report = await probe(port, `redis://${host}`);
    expect(report.cause).toBe('RATE_LIMIT');
    expect(answersOf(report)).toBe('yes unknown unknown');
  });
});

describe.skipIf(!redisAvailable || !opensslAvailable)('Redis over TLS', () => {
  it('passes with an authority given along', async () => {
    const report = await probeServer({ tls: certificateFor(host) }, `rediss://${host}`, {
      fields: { url: `rediss://${host}`, ca: testAuthority() },
    });
    expect(answersOf(report)).toBe('yes yes yes');
    expect(statesOf(report)).toMatchObject({ tls: 'pass', auth: 'pass' });
    expect(factsOf(report)).toMatchObject({ protocol: 'TLSv1.3', subject: host });
  });

  it.each(badCertificates)('sends nothing behind a certificate signed by $by', async ({ certificate, ca, cause }) => {
    const url = `rediss://:a%20long%20secret@${host}`;
    const report = await probeServer({ tls: certificate(host) }, url, { fields: { url, ca: ca() ?? '' } });
    expect(report.cause).toBe(cause);
    expect(answersOf(report)).toBe('no unknown unknown');
    expect(statesOf(report)).toEqual({ format: 'pass', route: 'pass', dns: 'pass', tcp: 'pass', tls: 'fail' });
  });

  it('says so when rediss:// meets a plain port', async () => {
    const report = await probeServer({}, `rediss://${host}`);
    expect(report.cause).toBe('TLS_PROTOCOL');
    expect(statesOf(report).tls).toBe('fail');
  });

  it('does not take a port that speaks TLS for Redis when asked with redis://', async () => {
    const report = await probeServer({ tls: certificateFor(host) }, `redis://:a%20long%20secret@${host}`);
    expect(report.cause).toBe('NOT_OUR_SERVICE');
  });
});

describe('what is not Redis', () => {
  it.each(['SSH-2.0-OpenSSH_9.6\r\n', 'HTTP/1.1 400 Bad Request\r\n\r\n', '220 mail.example ESMTP\r\n'])(
    'is told from Redis by what it says: %s',
    async (banner) => {
      const { port } = await duringTest(bannerServer(banner));
      const report = await probe(port, `redis://:a%20long%20secret@${host}`);
      expect(report.cause).toBe('NOT_OUR_SERVICE');
      expect(answersOf(report)).toBe('no unknown unknown');
    },
  );

  it('refuses the connection where nobody listens', async () => {
    const report = await probe(await closedPort(), `redis://${host}`);
    expect(report).toMatchObject({ cause: 'TCP_REFUSED', confidence: 'sure' });
    expect(answersOf(report)).toBe('no unknown unknown');
  });
});
