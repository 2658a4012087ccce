import { describe, expect, it } from 'vitest';
import { answersOf, factsOf, probeOnce, statesOf } from '../kit/prober.ts';
import { duringTest } from '../kit/servers/running-server.ts';
import { type SshOptions, sshUser, startSsh } from '../kit/servers/ssh.ts';
import { anSshKey } from '../kit/servers/ssh-keys.ts';
import { sshdAvailable, startSshd } from '../kit/servers/sshd.ts';

const host = '127.0.0.1';

const files = { '/var/www': 'folder', '/var/www/index.html': 'file', '/root': 'closed' } as const;

const probeServer = async (options: SshOptions, more: Readonly<Record<string, string>>) => {
  const server = await duringTest(startSsh({ files, ...options }));
  const fields = { host, port: String(server.port), username: sshUser.username, ...more };
  return { server, report: await probeOnce({ provider: 'sftp', fields }) };
};

const { password } = sshUser;

describe('files on a server', () => {
  it('are reached with a password, and the folder looked at without a change', async () => {
    const { report, server } = await probeServer({}, { password, remotePath: '/var/www' });
    expect(answersOf(report)).toBe('yes yes yes');
    expect(factsOf(report)).toMatchObject({ home: '/home/deploy', folder: '/var/www', folderMode: '0755' });
    expect(server.done).toEqual([]);
  });

  it('are reached with a key, which goes before a password', async () => {
    const userKey = anSshKey();
    const { report } = await probeServer({ userKey }, { privateKey: userKey, password: 'never said' });
    expect(answersOf(report)).toBe('yes yes yes');
    expect(factsOf(report)).toMatchObject({ authMethod: 'publickey' });
  });

  it('want one of the two, which is told before anything is connected to', async () => {
    const { report, server } = await probeServer({}, {});
    expect(report.cause).toBe('BAD_REQUEST');
    expect(statesOf(report)).toEqual({ format: 'fail' });
    expect(server.attempts).toEqual([]);
  });

  it.each([
    ['that is missing', '/srv/none', 'NOT_FOUND_TARGET', 'yes yes no'],
    ['that is a file', '/var/www/index.html', 'NOT_FOUND_TARGET', 'yes yes no'],
    ['that may not be read', '/root', 'PERM_SCOPE', 'yes yes unknown'],
  ])('are not all there in a folder %s', async (_what, remotePath, cause, answers) => {
    const { report } = await probeServer({}, { password, remotePath });
    expect(report.cause).toBe(cause);
    expect(answersOf(report)).toBe(answers);
    expect(statesOf(report)).toMatchObject({ auth: 'pass' });
  });

  it('are out of reach without the subsystem, though the login is right', async () => {
    const { report, server } = await probeServer({ files: null, shell: true }, { password });
    expect(report.cause).toBe('PERM_SCOPE');
    expect(answersOf(report)).toBe('yes yes unknown');
    expect(server.done).toEqual([]);
  });
});

describe.skipIf(!sshdAvailable)('OpenSSH’s own server', () => {
  it('is logged in to with a key, and tells the room on its disk', async () => {
    const server = await duringTest(startSshd());
    const { username, privateKey, port } = server;
    const fields = { host, port: String(port), username, privateKey, remotePath: '/' };
    const report = await probeOnce({ provider: 'sftp', fields });
    expect(report).toMatchObject({ cause: null });
    const facts = factsOf(report);
    expect(facts).toMatchObject({ server: expect.stringContaining('OpenSSH'), folder: '/' });
    expect(facts.diskTotalBytes).toBeGreaterThan(facts.diskFreeBytes);
    expect(report.hostKey?.fingerprint).toBe(server.hostKey.fingerprint);
  });

  it('refuses a key it does not know', async () => {
    const { username, port } = await duringTest(startSshd());
    const fields = { host, port: String(port), username, privateKey: anSshKey() };
    expect((await probeOnce({ provider: 'ssh-key', fields })).cause).toBe('AUTH_INVALID');
  });
});
