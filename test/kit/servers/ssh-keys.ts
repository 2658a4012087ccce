import ssh2 from 'ssh2';
import { readHostKey } from '../../../electron/probes/kit/ssh/host-key.ts';
import type { HostKey } from '../../../shared/model/host-key.ts';

const { utils } = ssh2;

/** A new private key, in OpenSSH's own form; encrypted where a passphrase is given. */
export const anSshKey = (passphrase?: string): string =>
  utils.generateKeyPairSync('ed25519', {
    comment: 'of a test',
    // Few rounds: reading a key is not what tests are about.
    ...(passphrase !== undefined && { passphrase, cipher: 'aes256-cbc', rounds: 2 }),
  }).private;

/** What a client sees of a server that has this key. */
export function hostKeyOf(privateKey: string): HostKey {
  const key = utils.parseKey(privateKey);
  if (key instanceof Error) throw key;
  return readHostKey(key.getPublicSSH());
}
