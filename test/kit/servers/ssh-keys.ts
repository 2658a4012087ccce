import ssh2 from 'ssh2';
import { readHostKey } from '../../../electron/probes/kit/ssh/host-key.ts';
import type { HostKey } from '../../../shared/model/host-key.ts';

const { utils } = ssh2;

type Locked = { readonly passphrase: string; readonly cipher: string; readonly rounds: number };

/** A new pair in OpenSSH's own form. ssh2 drops a leading zero of one in two hundred, and cannot read what it wrote. */
export function anEd25519Pair(locked: Locked | null): { readonly private: string; readonly public: string } {
  for (;;) {
    const pair = utils.generateKeyPairSync('ed25519', { comment: 'of a test', ...locked });
    if (!(utils.parseKey(pair.private, locked?.passphrase) instanceof Error)) return pair;
  }
}

/** A new private key; encrypted where a passphrase is given, with few rounds: reading it is not what tests are about. */
export const anSshKey = (passphrase?: string): string =>
  anEd25519Pair(passphrase === undefined ? null : { passphrase, cipher: 'aes256-cbc', rounds: 2 }).private;

/** What a client sees of a server that has this key. */
export function hostKeyOf(privateKey: string): HostKey {
  const key = utils.parseKey(privateKey);
  if (key instanceof Error) throw key;
  return readHostKey(key.getPublicSSH());
}
