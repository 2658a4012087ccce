import { describe, expect, it } from 'vitest';
import { answersOf, factsOf, type ProbeOnce, probeOnce, statesOf } from '../kit/prober.ts';
import { scriptedWorld } from '../kit/scripted-world.ts';
import { bannerServer, silentServer } from '../kit/servers/banner-server.ts';
import { closedPort } from '../kit/servers/closed-port.ts';
import { type FtpOptions, ftpUser, startFtp } from '../kit/servers/ftp.ts';
import { duringTest } from '../kit/servers/running-server.ts';
import { certificateFor, opensslAvailable, testAuthority } from '../kit/tls/certificates.ts';
import { badCertificates } from './bad-certificates.ts';

const host = 'ftp.example';

const probe = (port: number, { fields, ...more }: Partial<ProbeOnce>) =>
  probeOnce({
    provider: 'ftp',
    fields: { host, port: String(port), security: 'none', ...ftpUser, ...fields },
    world: scriptedWorld({ hosts: { [host]: { port, passPorts: true } } }),
    ...more,
  });

const probeServer = async (options: FtpOptions, more: Partial<ProbeOnce> = {}) => {
  const server = await duringTest(startFtp(options));
  return { server, report: await probe(server.port, more) };
};

const trusted = () => ({ tls: certificateFor(host) });
const secured = (security: string, more: Readonly<Record<string, string>> = {}) => ({
  fields: { security, ca: testAuthority(), ...more },
});

const commands = ({ said }: Awaited<ReturnType<typeof startFtp>>) => said.map(({ command }) => command);

describe.skipIf(!opensslAvailable)('a server with TLS', () => {
  it.each(['explicit', 'implicit'] as const)('is logged in to and listed with %s', async (security) => {
    const { report, server } = await probeServer({ security, ...trusted() }, secured(security, { remotePath: '/www' }));
    expect(answersOf(report)).toBe('yes yes yes');
    expect(statesOf(report)).toMatchObject({ tcp: 'pass', tls: 'pass', auth: 'pass', permission: 'pass' });
    expect(factsOf(report)).toMatchObject({
      banner: 'Test FTP',
      protocol: 'TLSv1.3',
      subject: host,
      features: ['EPSV', 'UTF8'],
      home: '/',
      folder: '/www',
      entries: 2,
    });
    const login = server.said.filter(({ command }) => ['USER', 'PASS'].includes(command));
    expect(login.map(({ secure }) => secure)).toEqual([true, true]);
  });

  it('is listed where it takes no data connection of a session of its own', async () => {
    const { report } = await probeServer(
      { security: 'explicit', resumedOnly: true, ...trusted() },
      secured('explicit'),
    );
    expect(answersOf(report)).toBe('yes yes yes');
    expect(factsOf(report)).toMatchObject({ entries: 2 });
  });

  describe.each(['explicit', 'implicit'] as const)('and a bad certificate, asked with %s', (security) => {
    it.each(badCertificates)('hears no login: signed by $by', async ({ certificate, ca, cause }) => {
      const authority = ca();
      const fields = { security, ...(authority !== undefined && { ca: authority }) };
      const { report, server } = await probeServer({ security, tls: certificate(host) }, { fields });
      expect(report.cause).toBe(cause);
      expect(answersOf(report)).toBe('no unknown unknown');
      expect(commands(server)).not.toContain('USER');
    });
  });
});

describe('a server without TLS', () => {
  it('hears no login where TLS is asked for', async () => {
    const { report, server } = await probeServer({ security: 'none' }, { fields: { security: 'explicit' } });
    expect(report).toMatchObject({ cause: 'TLS_PROTOCOL', confidence: 'sure' });
    expect(commands(server)).toEqual(['AUTH']);
  });

  it('is logged in to in clear, with a warning, where that was chosen', async () => {
    const { report } = await probeServer({ security: 'none' });
    expect(answersOf(report)).toBe('yes yes yes');
    expect(statesOf(report)).toMatchObject({ tls: 'warn', auth: 'pass', permission: 'pass' });
    expect(factsOf(report)).toMatchObject({ encrypted: false, entries: 2 });
  });

  it('is tried once with a wrong password, which nobody is told', async () => {
    const { report, server } = await probeServer({ security: 'none' }, { fields: { password: 'a wrong site word' } });
    expect(report).toMatchObject({ cause: 'AUTH_INVALID', confidence: 'sure' });
    expect(answersOf(report)).toBe('yes no unknown');
    expect(commands(server)).toEqual(['USER', 'PASS']);
    expect(JSON.stringify(report)).not.toContain('a wrong site word');
  });

  it('gets no command that hides in a value', async () => {
    const { report, server } = await probeServer({ security: 'none' }, { fields: { remotePath: '/www\r\nDELE a' } });
    expect(report.cause).toBe('BAD_REQUEST');
    expect(commands(server)).not.toContain('DELE');
  });
});

describe('the data connection', () => {
  it('goes to the server itself, whatever address it names', async () => {
    const { report, server } = await probeServer({ security: 'none', replies: { EPSV: '500 What?' } });
    expect(answersOf(report)).toBe('yes yes yes');
    expect(commands(server)).toContain('PASV');
    expect(factsOf(report)).toMatchObject({ entries: 2 });
  });

  it('does not look the name up again', async () => {
    const { port } = await duringTest(startFtp({ security: 'none' }));
    const world = scriptedWorld({ hosts: { [host]: { port, passPorts: true } } });
    await probe(port, { world });
    expect(world.lookups).toEqual([host]);
  });

  it('that is refused leaves the login accepted', async () => {
    const { report } = await probeServer({ security: 'none', dataPort: await closedPort() });
    expect(report.cause).toBe('TCP_REFUSED');
    expect(answersOf(report)).toBe('yes yes unknown');
    expect(statesOf(report)).toMatchObject({ tcp: 'pass', auth: 'pass', permission: 'fail' });
  });
});

describe('what an FTP server says', () => {
  it.each([
    ['530 Login incorrect', 'PASS', 'AUTH_INVALID', 'yes no unknown'],
    ['530 Non-anonymous sessions must use encryption.', 'USER', 'TLS_PROTOCOL', 'no unknown unknown'],
    ['421 Too many connections', 'greeting', 'RATE_LIMIT', 'yes unknown unknown'],
    ['550 No such file or directory', 'CWD', 'NOT_FOUND_TARGET', 'yes yes no'],
    ['550 Permission denied', 'CWD', 'PERM_SCOPE', 'yes yes unknown'],
    ['425 Cannot open data connection', 'NLST', 'TCP_REFUSED', 'yes yes unknown'],
    ['522 Data connections must be encrypted', 'NLST', 'TLS_PROTOCOL', 'yes yes unknown'],
    ['150 Here it comes\r\n426 Broken pipe', 'NLST', 'TCP_REFUSED', 'yes yes unknown'],
    ['550 No files found', 'NLST', null, 'yes yes yes'],
  ] as const)('is understood: %s to %s', async (reply, command, cause, answers) => {
    const options: FtpOptions = { security: 'none', replies: { [command]: reply } };
    const { report } = await probeServer(options, { fields: { remotePath: '/www' } });
    expect(report.cause).toBe(cause);
    expect(answersOf(report)).toBe(answers);
  });
});

describe('what is not FTP', () => {
  it.each(['SSH-2.0-OpenSSH_9.6\r\n', 'HTTP/1.1 400 Bad Request\r\n\r\n', '\u0015\u0003\u0003\u0000\u0002\u0002F'])(
    'is told by what it says: %j',
    async (banner) => {
      const { port } = await duringTest(bannerServer(banner));
      const report = await probe(port, {});
      expect(report.cause).toBe('NOT_OUR_SERVICE');
      expect(answersOf(report)).toBe('no unknown unknown');
    },
  );

  it('is told where it never says a word', async () => {
    const { port } = await duringTest(silentServer());
    expect(await probe(port, { timeoutMs: 400 })).toMatchObject({ cause: 'TIMEOUT', confidence: 'likely' });
  });

  it('is told where nobody listens', async () => {
    expect((await probe(await closedPort(), {})).cause).toBe('TCP_REFUSED');
  });
});
