import type { Duplex } from 'node:stream';
import type { HostKey } from '../../../../shared/model/host-key.ts';
import { ProbeStop } from '../probe-stop.ts';
import type { ProbeContext, StageNotes } from '../provider-module.ts';
import type { Ssh2 } from './load-ssh2.ts';
import { serverIdent } from './server-ident.ts';
import { openSession, type SshSession } from './ssh-session.ts';
import { greetingStop, stopOf } from './ssh-stop.ts';

const changed = (): ProbeStop => new ProbeStop({ cause: 'HOST_KEY_CHANGED', confidence: 'sure' });

type Meeting = { readonly ssh2: Ssh2; readonly socket: Duplex; readonly username: string };

/** Shows the server's key, and lets it through where it is the one trusted or the first ever seen. */
const doorkeeper = ({ trustedHostKey, sawHostKey }: ProbeContext, { note }: StageNotes) => {
  let isChanged = false;
  return {
    isChanged: () => isChanged,
    letThrough: (key: HostKey): boolean => {
      sawHostKey(key);
      note({ hostKeyType: key.algorithm, fingerprint: key.fingerprint });
      if (trustedHostKey === null) note({ firstUse: true });
      isChanged = trustedHostKey !== null && trustedHostKey.fingerprint !== key.fingerprint;
      if (isChanged) note({ knownFingerprint: trustedHostKey?.fingerprint ?? '' });
      return !isChanged;
    },
  };
};

/**
 * Meets the server as the tls stage: its name, its key, and a secret channel. A key that is not the trusted one ends the
 * test here, before anything of the credential is sent.
 */
export const shakeHands = (context: ProbeContext, { ssh2, socket, username }: Meeting): Promise<SshSession> =>
  context.stage('tls', async (notes) => {
    notes.silence('TIMEOUT');
    const door = doorkeeper(context, notes);
    const { letThrough } = door;
    const session = openSession(ssh2, socket, { username, trusted: context.trustedHostKey, letThrough });
    const server = await session.orLost(serverIdent(socket)).catch((error: unknown) => {
      throw greetingStop(error);
    });
    notes.note({ server });
    await session.orLost(session.exchanged).catch((error: unknown) => {
      throw door.isChanged() ? changed() : stopOf(error);
    });
    return session;
  });
