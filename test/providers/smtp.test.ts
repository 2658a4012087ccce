import { describe, expect, it } from 'vitest';
import type { TestReport } from '../../shared/model/test-result.ts';
import { answersOf, factsOf, probeOnce, statesOf } from '../kit/prober.ts';
import { scriptedWorld } from '../kit/scripted-world.ts';
import { duringTest } from '../kit/servers/running-server.ts';
import { mailbox, type SmtpOptions, startSmtp } from '../kit/servers/smtp.ts';
import { certificateFor, opensslAvailable, testAuthority } from '../kit/tls/certificates.ts';
import { badCertificates } from './bad-certificates.ts';

const host = 'mail.example';

type Asked = { readonly security: string; readonly password?: string; readonly user?: string; readonly ca?: string };

const probe = (port: number, { ca, ...fields }: Asked): Promise<TestReport> =>
  probeOnce({
    provider: 'smtp',
    fields: { host, port: String(port), ...mailbox, ...fields },
    world: scriptedWorld({ hosts: { [host]: { port } }, extraCa: ca === undefined ? [] : [ca] }),
  });

const trusted = () => ({ tls: certificateFor(host) });

const probeServer = async (options: SmtpOptions, asked: Asked) => {
  const server = await duringTest(startSmtp(options));
  const report = await probe(server.port, asked);
  return { report, server };
};

describe.skipIf(!opensslAvailable)('a mail server with TLS', () => {
  it.each(['starttls', 'tls'] as const)('is logged in to with %s, and gets no message', async (security) => {
    const { report, server } = await probeServer({ security, ...trusted() }, { security, ca: testAuthority() });
    expect(answersOf(report)).toBe('yes yes yes');
    expect(statesOf(report)).toMatchObject({ tcp: 'pass', tls: 'pass', auth: 'pass' });
    expect(factsOf(report)).toMatchObject({
      bannerHost: host,
      protocol: 'TLSv1.3',
      subject: host,
      maxSizeBytes: 10_485_760,
      authMethods: ['PLAIN', 'LOGIN'],
      authMethod: 'PLAIN',
    });
    expect(server.logins).toEqual([{ method: 'PLAIN', secure: true }]);
    expect(server.senders).toEqual([]);
  });

  it('is logged in to by LOGIN where it knows no other', async () => {
    const options = { security: 'tls', authMethods: ['LOGIN'], ...trusted() } as const;
    const { report, server } = await probeServer(options, { security: 'tls', ca: testAuthority() });
    expect(answersOf(report)).toBe('yes yes yes');
    expect(server.logins).toEqual([{ method: 'LOGIN', secure: true }]);
  });

  it.each(['PLAIN', 'LOGIN'])('refuses a wrong password said by %s, after one try', async (method) => {
    const options = { security: 'starttls', authMethods: [method], ...trusted() } as const;
    const asked = { security: 'starttls', ca: testAuthority(), password: 'wrong-secret-word' };
    const { report, server } = await probeServer(options, asked);
    expect(report).toMatchObject({ cause: 'AUTH_INVALID', confidence: 'sure' });
    expect(answersOf(report)).toBe('yes no unknown');
    expect(server.logins).toHaveLength(1);
    expect(JSON.stringify(report)).not.toContain('wrong-secret-word');
  });

  it('says so when it takes no login with a password', async () => {
    const options = { security: 'tls', authMethods: ['XOAUTH2'], ...trusted() } as const;
    const { report, server } = await probeServer(options, { security: 'tls', ca: testAuthority() });
    expect(report.cause).toBe('BAD_REQUEST');
    expect(server.logins).toEqual([]);
  });

  it('passes with a warning without a user, since nobody logged in', async () => {
    const asked = { security: 'tls', ca: testAuthority(), user: '', password: '' };
    const { report, server } = await probeServer({ security: 'tls', ...trusted() }, asked);
    expect(statesOf(report)).toMatchObject({ tls: 'pass', auth: 'warn' });
    expect(factsOf(report)).toMatchObject({ loggedIn: false });
    expect(server.logins).toEqual([]);
  });

  describe.each(['starttls', 'tls'] as const)('and a bad certificate, asked with %s', (security) => {
    it.each(badCertificates)('hears no password: signed by $by', async ({ certificate, ca, cause }) => {
      const authority = ca();
      const asked = { security, ...(authority !== undefined && { ca: authority }) };
      const { report, server } = await probeServer({ security, tls: certificate(host) }, asked);
      expect(report.cause).toBe(cause);
      expect(answersOf(report)).toBe('no unknown unknown');
      expect(statesOf(report)).toMatchObject({ tcp: 'pass', tls: 'fail' });
      expect(server.logins).toEqual([]);
    });
  });

  it.each(['starttls', 'none'])('is told from its port, 465, when asked with %s', async (security) => {
    const { report, server } = await probeServer({ security: 'tls', ...trusted() }, { security });
    expect(report).toMatchObject({ cause: 'TLS_PROTOCOL', confidence: 'likely' });
    expect(statesOf(report)).toMatchObject({ tcp: 'pass', tls: 'fail' });
    expect(server.logins).toEqual([]);
  });

  it('is told from its port, 587, when asked with tls', async () => {
    const { report } = await probeServer({ security: 'starttls', ...trusted() }, { security: 'tls' });
    expect(report.cause).toBe('TLS_PROTOCOL');
    expect(statesOf(report)).toMatchObject({ tcp: 'pass', tls: 'fail' });
  });
});

describe('a mail server without TLS', () => {
  it('hears no password where STARTTLS is asked for', async () => {
    const { report, server } = await probeServer({ security: 'none' }, { security: 'starttls' });
    expect(report).toMatchObject({ cause: 'TLS_PROTOCOL', confidence: 'sure' });
    expect(factsOf(report)).toMatchObject({ startTls: false });
    expect(server.logins).toEqual([]);
  });

  it('is logged in to in clear, with a warning, where that is asked for', async () => {
    const { report, server } = await probeServer({ security: 'none' }, { security: 'none' });
    expect(answersOf(report)).toBe('yes yes yes');
    expect(statesOf(report)).toMatchObject({ tls: 'warn', auth: 'pass' });
    expect(factsOf(report)).toMatchObject({ encrypted: false });
    expect(server.logins).toEqual([{ method: 'PLAIN', secure: false }]);
  });

  it('needs no warning on this machine', async () => {
    const { port } = await duringTest(startSmtp({ security: 'none' }));
    const fields = { host: '127.0.0.1', port: String(port), security: 'none', ...mailbox };
    expect(statesOf(await probeOnce({ provider: 'smtp', fields }))).toMatchObject({ tls: 'pass', auth: 'pass' });
  });
});
