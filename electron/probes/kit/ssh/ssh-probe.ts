import type { FieldValues } from '../../../../shared/model/credential.ts';
import { keepAcceptance } from '../after-acceptance.ts';
import type { Endpoint } from '../endpoint.ts';
import { ProbeStop } from '../probe-stop.ts';
import type { ProbeContext, StageNotes } from '../provider-module.ts';
import { loadSsh2, type Ssh2 } from './load-ssh2.ts';
import { logIn, type SshLogin } from './log-in.ts';
import { readPrivateKey } from './private-key.ts';
import { mayRun } from './run-nothing.ts';
import { diskFacts, openSftp, realPath } from './sftp.ts';
import { shakeHands } from './shake-hands.ts';
import type { SshSession } from './ssh-session.ts';

const toEndpoint = ({ host = '', port }: FieldValues): Endpoint => ({
  host: host.replace(/^\[|\]$/g, ''),
  port: Number(port),
  tls: false,
  ca: [],
});

/** The key where there is one, else the password. A key is read before anything is connected to. */
async function loginOf(context: ProbeContext, ssh2: Ssh2): Promise<SshLogin> {
  const { username = '', privateKey, password = '' } = context.fields;
  if (privateKey === undefined) return { kind: 'password', username, password };
  return { kind: 'key', username, key: await readPrivateKey(context, ssh2, context.fields) };
}

/** What an account that is in may do. */
export type AfterLogin = (session: SshSession, notes: StageNotes) => Promise<void>;

/** Connects, meets the server, logs in, and looks at what the account may do, as the permission stage. */
export async function probeSsh(context: ProbeContext, look: AfterLogin): Promise<void> {
  const ssh2 = await loadSsh2();
  const login = await loginOf(context, ssh2);
  const { socket } = await context.connect(toEndpoint(context.fields));
  const session = await shakeHands(context, { ssh2, socket, username: login.username });
  try {
    await logIn(context, session, login);
    await keepAcceptance(() => context.stage('permission', (notes) => look(session, notes)));
  } finally {
    session.client.end();
  }
}

/** A login that may neither open files nor run anything, such as one for Git alone. */
export const noUse = (): ProbeStop =>
  new ProbeStop({ cause: 'PERM_SCOPE', confidence: 'sure', stage: 'permission', proven: true });

/** Whether a login leads anywhere: to files, with the room that is left for them, or at least to a shell. */
export const lookAround: AfterLogin = async (session, { note }) => {
  const sftp = await openSftp(session);
  note({ sftp: sftp !== null });
  if (sftp !== null) {
    const home = await realPath(session, sftp, '.').catch(() => '/');
    note({ home, ...(await diskFacts(session, sftp, home)) });
    return;
  }
  const shell = await mayRun(session);
  note({ shell });
  if (!shell) throw noUse();
};
