import { describe, expect, it } from 'vitest';
import { answersOf, factsOf, type ProbeOnce, probeOnce, statesOf } from '../kit/prober.ts';
import { scriptedWorld } from '../kit/scripted-world.ts';
import { bannerServer, silentServer } from '../kit/servers/banner-server.ts';
import { closedPort } from '../kit/servers/closed-port.ts';
import { duringTest } from '../kit/servers/running-server.ts';
import { type SshOptions, sshUser, startSsh } from '../kit/servers/ssh.ts';
import { anSshKey, hostKeyOf } from '../kit/servers/ssh-keys.ts';

const host = 'srv.example';

const probe = (port: number, provider: string, more: Partial<ProbeOnce> = {}) =>
  probeOnce({
    provider,
    world: scriptedWorld({ hosts: { [host]: { port } } }),
    ...more,
    fields: { host, port: String(port), username: sshUser.username, ...more.fields },
  });

const withPassword = { fields: { password: sshUser.password } };

const probeServer = async (options: SshOptions, provider: string, more: Partial<ProbeOnce>) => {
  const server = await duringTest(startSsh(options));
  return { server, report: await probe(server.port, provider, more) };
};

describe('a server reached with a key', () => {
  it('is logged in to once, and shows its name, its key and where the login begins', async () => {
    const userKey = anSshKey();
    const hostKey = anSshKey();
    const { report, server } = await probeServer({ userKey, hostKey }, 'ssh-key', { fields: { privateKey: userKey } });
    expect(answersOf(report)).toBe('yes yes yes');
    expect(statesOf(report)).toMatchObject({
      format: 'pass',
      tcp: 'pass',
      tls: 'pass',
      auth: 'pass',
      permission: 'pass',
    });
    const { algorithm, fingerprint } = hostKeyOf(hostKey);
    expect(report.hostKey).toEqual({ algorithm, fingerprint, destination: `${host}:${server.port}`, known: null });
    expect(factsOf(report)).toMatchObject({
      keyType: 'ssh-ed25519',
      server: expect.stringMatching(/^SSH-2\.0-ssh2js/),
      fingerprint,
      firstUse: true,
      authMethod: 'publickey',
      home: '/home/deploy',
      sftp: true,
    });
    expect(server.attempts.every(({ method }) => method === 'publickey')).toBe(true);
    expect(server.done).toEqual([]);
  });

  it('takes an encrypted one with its passphrase', async () => {
    const userKey = anSshKey('a passphrase of its own');
    const fields = { privateKey: userKey, passphrase: 'a passphrase of its own' };
    const server = await duringTest(startSsh({ methods: ['publickey'] }));
    const report = await probe(server.port, 'ssh-key', { fields });
    // The server knows no key: that this one was offered shows that it was opened.
    expect(report.cause).toBe('AUTH_INVALID');
    expect(server.attempts).toContainEqual({ method: 'publickey', username: sshUser.username });
  });

  it('refuses a key it does not know, and hears nothing else', async () => {
    const options = { userKey: anSshKey() };
    const { report, server } = await probeServer(options, 'ssh-key', { fields: { privateKey: anSshKey() } });
    expect(report).toMatchObject({ cause: 'AUTH_INVALID', confidence: 'sure' });
    expect(answersOf(report)).toBe('yes no unknown');
    expect(new Set(server.attempts.map(({ method }) => method))).toEqual(new Set(['publickey']));
  });
});

describe('a private key that cannot be read', () => {
  const encrypted = anSshKey('right');
  const broken = encrypted.replace(/\n[^\n]{20}/, '\nAAAAAAAAAAAAAAAAAAAA');
  it.each([
    ['an encrypted one without its passphrase', { privateKey: encrypted }, 'BAD_REQUEST', 'required'],
    ['a wrong passphrase', { privateKey: encrypted, passphrase: 'wrong' }, 'AUTH_INVALID', 'privateKeyPassphrase'],
    ['a broken file', { privateKey: broken }, 'BAD_REQUEST', 'privateKeyInvalid'],
    ['the public half', { privateKey: 'ssh-ed25519 AAAAC3Nza of@me' }, 'BAD_REQUEST', 'privateKeyPublic'],
    ['the public half as PEM', { privateKey: '-----BEGIN PUBLIC KEY-----' }, 'BAD_REQUEST', 'privateKeyPublic'],
    [
      'the public half as PuTTY writes it',
      { privateKey: '---- BEGIN SSH2 PUBLIC KEY ----\nAAAA\n---- END SSH2 PUBLIC KEY ----' },
      'BAD_REQUEST',
      'privateKeyPublic',
    ],
    ['PuTTY’s format', { privateKey: 'PuTTY-User-Key-File-3: ssh-ed25519' }, 'BAD_REQUEST', 'privateKeyPpk'],
    ['PuTTY’s older format', { privateKey: 'PuTTY-User-Key-File-2: ssh-rsa' }, 'BAD_REQUEST', 'privateKeyPpk'],
    [
      'a file without its line breaks',
      { privateKey: encrypted.replaceAll('\n', ' ') },
      'BAD_REQUEST',
      'privateKeyInvalid',
    ],
  ] as const)('is told before anything is connected to: %s', async (_what, fields, cause, reason) => {
    const server = await duringTest(silentServer());
    const report = await probe(server.port, 'ssh-key', { fields });
    expect(report.cause).toBe(cause);
    expect(statesOf(report)).toEqual({ format: 'fail' });
    expect(factsOf(report)).toMatchObject({ reason });
    expect(answersOf(report)).toBe(cause === 'AUTH_INVALID' ? 'unknown no unknown' : 'unknown unknown unknown');
    expect(server.received()).toHaveLength(0);
  });
});

describe('a server reached with a password', () => {
  it('is logged in to by password', async () => {
    const { report, server } = await probeServer({}, 'ssh-password', withPassword);
    expect(answersOf(report)).toBe('yes yes yes');
    expect(server.attempts).toEqual([{ method: 'password', username: sshUser.username }]);
  });

  it('is logged in to by answering its one question', async () => {
    const { report } = await probeServer({ methods: ['keyboard-interactive'] }, 'ssh-password', withPassword);
    expect(answersOf(report)).toBe('yes yes yes');
    expect(factsOf(report)).toMatchObject({ authMethod: 'keyboard-interactive' });
  });

  it('is tried once with a wrong one, which nobody is told', async () => {
    const more = { fields: { password: 'a wrong server word' } };
    const { report, server } = await probeServer({}, 'ssh-password', more);
    expect(report).toMatchObject({ cause: 'AUTH_INVALID', confidence: 'sure' });
    expect(server.attempts).toHaveLength(1);
    expect(JSON.stringify(report)).not.toContain('a wrong server word');
  });

  it('hears no password where it takes none', async () => {
    const { report, server } = await probeServer({ methods: ['publickey'] }, 'ssh-password', withPassword);
    expect(report.cause).toBe('AUTH_INVALID');
    expect(factsOf(report)).toMatchObject({ offeredMethods: ['publickey'], methodOffered: false });
    expect(server.attempts).toEqual([]);
  });

  it.each([
    ['by a second question', { methods: ['keyboard-interactive'], questions: ['Password: ', 'Code: '] }],
    ['by another method', { methods: ['password'], twoFactors: true }],
  ] as const)('counts as accepted where it wants a second factor %s', async (_how, options) => {
    const { report } = await probeServer(options, 'ssh-password', withPassword);
    expect(report.cause).toBe('PERM_SCOPE');
    expect(answersOf(report)).toBe('yes yes unknown');
    expect(factsOf(report)).toMatchObject({ secondFactor: true });
  });

  it('is of use with a shell alone', async () => {
    const { report, server } = await probeServer({ files: null, shell: true }, 'ssh-password', withPassword);
    expect(answersOf(report)).toBe('yes yes yes');
    expect(server.done).toEqual(['true']);
  });

  it('is of no use with neither shell nor files', async () => {
    const { report } = await probeServer({ files: null }, 'ssh-password', withPassword);
    expect(report.cause).toBe('PERM_SCOPE');
    expect(answersOf(report)).toBe('yes yes unknown');
  });
});

describe('a server that is known', () => {
  it('passes with the key it had', async () => {
    const hostKey = anSshKey();
    const known = hostKeyOf(hostKey);
    const { report } = await probeServer({ hostKey }, 'ssh-password', { ...withPassword, hostKey: known });
    expect(answersOf(report)).toBe('yes yes yes');
    expect(factsOf(report)).not.toHaveProperty('firstUse');
    expect(report.hostKey?.known).toBe(known.fingerprint);
  });

  it.each([
    ['ssh-password', { password: sshUser.password }],
    ['sftp', { password: sshUser.password }],
    ['ssh-key', { privateKey: anSshKey() }],
  ])('hears nothing of the login once its key is another: %s', async (provider, fields) => {
    const was = hostKeyOf(anSshKey());
    const hostKey = anSshKey();
    const { report, server } = await probeServer({ hostKey }, provider, { fields, hostKey: was });
    expect(report).toMatchObject({ cause: 'HOST_KEY_CHANGED', confidence: 'sure' });
    expect(answersOf(report)).toBe('no unknown unknown');
    expect(statesOf(report)).toMatchObject({ tcp: 'pass', tls: 'fail' });
    const { fingerprint } = hostKeyOf(hostKey);
    expect(factsOf(report)).toMatchObject({ fingerprint, knownFingerprint: was.fingerprint });
    expect(report.hostKey).toMatchObject({ fingerprint, known: was.fingerprint });
    expect(server.attempts).toEqual([]);
  });
});

describe('a server of long ago', () => {
  it.each<[string, SshOptions]>([
    ['ways to exchange keys', { algorithms: { kex: ['diffie-hellman-group1-sha1'] } }],
    ['ciphers', { algorithms: { cipher: ['3des-cbc'] } }],
  ])('hears no login where it knows only weak %s', async (_, options) => {
    const { report, server } = await probeServer(options, 'ssh-password', withPassword);
    expect(report).toMatchObject({ cause: 'TLS_PROTOCOL', confidence: 'likely' });
    expect(statesOf(report)).toMatchObject({ tcp: 'pass', tls: 'fail' });
    expect(server.attempts).toEqual([]);
  });
});

describe('what is not SSH', () => {
  it.each([
    '220 mail.example ESMTP\r\n',
    'HTTP/1.1 400 Bad Request\r\n\r\n',
    '+OK POP3\r\n',
    '\u0015\u0003\u0003\u0000\u0002\u0002F',
  ])('is told by what it says: %j', async (banner) => {
    const { port } = await duringTest(bannerServer(banner));
    const report = await probe(port, 'ssh-password', withPassword);
    expect(report).toMatchObject({ cause: 'NOT_OUR_SERVICE', confidence: 'likely' });
    expect(answersOf(report)).toBe('no unknown unknown');
  });

  it('is told by what follows a name that looks right', async () => {
    const { port } = await duringTest(bannerServer('SSH-2.0-Something\r\nand then no packet at all, but words\r\n'));
    const report = await probe(port, 'ssh-password', withPassword);
    expect(report).toMatchObject({ cause: 'NOT_OUR_SERVICE', confidence: 'guess' });
  });

  it('is told from a server that has enough clients', async () => {
    const { port } = await duringTest(bannerServer('Exceeded MaxStartups\r\n'));
    expect((await probe(port, 'ssh-password', withPassword)).cause).toBe('RATE_LIMIT');
  });

  it('is told where it never says a word', async () => {
    const { port } = await duringTest(silentServer());
    const report = await probe(port, 'ssh-password', { ...withPassword, timeoutMs: 400 });
    expect(report).toMatchObject({ cause: 'TIMEOUT', confidence: 'likely' });
    expect(statesOf(report)).toMatchObject({ tcp: 'pass', tls: 'fail' });
  });

  it('is told where nobody listens', async () => {
    expect((await probe(await closedPort(), 'ssh-password', withPassword)).cause).toBe('TCP_REFUSED');
  });
});

describe('a test of a server', () => {
  it('leaves no connection open', async () => {
    const { server } = await probeServer({}, 'ssh-password', withPassword);
    await expect.poll(server.open).toBe(0);
  });
});
