import { ProbeStop } from '../../probes/kit/probe-stop.ts';
import type { ProbeContext, ProviderModule } from '../../probes/kit/provider-module.ts';
import { diskFacts, lookAtFolder, openSftp, realPath } from '../../probes/kit/ssh/sftp.ts';
import { type AfterLogin, noUse, probeSsh } from '../../probes/kit/ssh/ssh-probe.ts';
import { errors } from './errors.ts';

/** Something must open the door: a password or a key. */
const requireSecret = ({ stage, fields }: ProbeContext): Promise<void> =>
  stage('format', async ({ note }) => {
    if (fields.privateKey !== undefined || fields.password !== undefined) return;
    note({ field: 'password', reason: 'required' });
    throw new ProbeStop({ cause: 'BAD_REQUEST', confidence: 'sure' });
  });

const lookAtFiles =
  (remotePath: string | undefined): AfterLogin =>
  async (session, { note }) => {
    const sftp = await openSftp(session);
    note({ sftp: sftp !== null });
    if (sftp === null) throw noUse();
    const home = await realPath(session, sftp, '.').catch(() => '/');
    note({ home });
    if (remotePath !== undefined) note(await lookAtFolder(session, sftp, remotePath));
    note(await diskFacts(session, sftp, remotePath ?? home));
  };

/** Host key, login, the subsystem, and the folder: looked at, never written. */
export const sftp: ProviderModule = {
  id: 'sftp',
  errors,
  probe: async (context) => {
    await requireSecret(context);
    await probeSsh(context, lookAtFiles(context.fields.remotePath));
  },
};
