import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import ssh2 from 'ssh2';
import type { HostKey } from '../../../shared/model/host-key.ts';
import { makeTempDir } from '../temp-dir.ts';
import { closedPort } from './closed-port.ts';
import type { RunningServer } from './running-server.ts';
import { spawnServer } from './spawned-server.ts';
import { anSshKey, hostKeyOf } from './ssh-keys.ts';

const file = '/usr/sbin/sshd';

/** Whether this machine has OpenSSH's server where Debian puts it. */
export const sshdAvailable = existsSync(file);

export type RunningSshd = RunningServer & {
  /** Who may log in, with this key: whoever runs the tests. */
  readonly username: string;
  readonly privateKey: string;
  readonly hostKey: HostKey;
};

/** Started by root, sshd wants an empty folder of its own. */
const privilegeFolder = '/run/sshd';

const publicLine = (privateKey: string): string => {
  const key = ssh2.utils.parseKey(privateKey);
  if (key instanceof Error) throw key;
  return `${key.type} ${key.getPublicSSH().toString('base64')}`;
};

/** OpenSSH's server with a key of its own making, and more where their public lines are given, on a port of its own. */
export const startSshd = async (moreLines: readonly string[] = []): Promise<RunningSshd> => {
  const folder = makeTempDir();
  const port = await closedPort();
  const hostKey = anSshKey();
  const privateKey = anSshKey();
  if (userInfo().uid === 0) mkdirSync(privilegeFolder, { recursive: true });
  writeFileSync(join(folder.path, 'host_key'), hostKey, { mode: 0o600 });
  writeFileSync(join(folder.path, 'authorized_keys'), [publicLine(privateKey), ...moreLines].join('\n'), {
    mode: 0o600,
  });
  const settings = [
    `Port ${port}`,
    'ListenAddress 127.0.0.1',
    `HostKey ${join(folder.path, 'host_key')}`,
    `AuthorizedKeysFile ${join(folder.path, 'authorized_keys')}`,
    'PidFile none',
    'UsePAM no',
    'StrictModes no',
    'PermitRootLogin yes',
    'PasswordAuthentication no',
    'Subsystem sftp internal-sftp',
  ];
  writeFileSync(join(folder.path, 'config'), settings.join('\n'));
  try {
    const server = await spawnServer({
      file,
      args: ['-D', '-e', '-f', join(folder.path, 'config')],
      ready: 'Server listening',
      signal: 'SIGTERM',
      user: null,
    });
    const close = () => server.stop().finally(folder.remove);
    return { port, username: userInfo().username, privateKey, hostKey: hostKeyOf(hostKey), close };
  } catch (error) {
    folder.remove();
    throw error;
  }
};
