import type { SFTPWrapper, Stats } from 'ssh2';
import { z } from 'zod';
import type { Facts } from '../../../../shared/model/test-result.ts';
import { afterAcceptance } from '../after-acceptance.ts';
import { matchRow } from '../error-table.ts';
import { ProbeStop } from '../probe-stop.ts';
import { sshErrors } from './errors.ts';
import type { SshSession } from './ssh-session.ts';

type Done<T> = (error: Error | null | undefined, value: T) => void;

/** One call of ssh2 as a promise, which ends with the connection. */
const call = <T>(session: SshSession, run: (done: Done<T>) => void): Promise<T> =>
  session.orLost(
    new Promise<T>((resolve, reject) => {
      run((error, value) => (error ? reject(error) : resolve(value)));
    }),
  );

/** Opens SFTP; null where the account may not use it, or its shell says something that is none. */
export async function openSftp(session: SshSession): Promise<SFTPWrapper | null> {
  const opening = new Promise<SFTPWrapper | null>((resolve) => {
    session.client.sftp((error, sftp) => {
      sftp?.on('error', () => undefined);
      resolve(error ? null : sftp);
    });
  });
  return await session.orLost(opening);
}

export const realPath = (session: SshSession, sftp: SFTPWrapper, path: string): Promise<string> =>
  call(session, (done: Done<string>) => sftp.realpath(path, done));

const blocks = z.object({
  f_frsize: z.coerce.number(),
  f_blocks: z.coerce.number(),
  f_bavail: z.coerce.number(),
});

/** Room on the disk below a folder, where the server has OpenSSH's extension for it. No command is run. */
export async function diskFacts(session: SshSession, sftp: SFTPWrapper, path: string): Promise<Facts> {
  const told = await call(session, (done: Done<unknown>) => sftp.ext_openssh_statvfs(path, done)).catch(() => null);
  const read = blocks.safeParse(told);
  if (!read.success) return {};
  const { f_frsize, f_blocks, f_bavail } = read.data;
  return { diskFreeBytes: f_bavail * f_frsize, diskTotalBytes: f_blocks * f_frsize };
}

/** What a status of SFTP means once the login was taken. */
function stopOfStatus(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'number') return error;
  const found = matchRow(sshErrors, { code: `sftp-${error.code}`, text: '' });
  return new ProbeStop(afterAcceptance(found ?? { cause: 'UNKNOWN', confidence: 'guess' }));
}

const notAFolder = (): ProbeStop =>
  new ProbeStop({ cause: 'NOT_FOUND_TARGET', confidence: 'sure', stage: 'permission', proven: true });

/** Looks at a folder and opens it for reading. Nothing is listed or written. */
export async function lookAtFolder(session: SshSession, sftp: SFTPWrapper, path: string): Promise<Facts> {
  try {
    const stats = await call(session, (done: Done<Stats>) => sftp.stat(path, done));
    if (!stats.isDirectory()) throw notAFolder();
    const handle = await call(session, (done: Done<Buffer>) => sftp.opendir(path, done));
    await call(session, (done: Done<void>) => sftp.close(handle, (error) => done(error, undefined)));
    return { folder: path, folderMode: (stats.mode & 0o777).toString(8).padStart(4, '0') };
  } catch (error) {
    throw stopOfStatus(error);
  }
}
