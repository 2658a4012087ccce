import type { ParsedKey } from 'ssh2';
import type { FieldValues } from '../../../../shared/model/credential.ts';
import { ProbeStop } from '../probe-stop.ts';
import type { ProbeContext } from '../provider-module.ts';
import { kdfRounds } from './kdf-rounds.ts';
import type { Ssh2 } from './load-ssh2.ts';
import { openKey } from './open-key.ts';
import type { OpenedKey } from './open-key-thread.ts';
import { type KeyFile, type KeyRefusal, parsePrivateKey, unsupportedKey } from './parse-private-key.ts';

/** OpenSSH writes 16 or 24, careful people a hundred; each takes some 12 ms. */
const mostRounds = 400;

const isEncrypted = (text: string): boolean =>
  /-----BEGIN ENCRYPTED|^Proc-Type: 4,ENCRYPTED/m.test(text) || kdfRounds(text) > 0;

/** Reads a key as it was pasted; one that is encrypted is opened off the event loop. */
async function read(
  ssh2: Ssh2,
  file: KeyFile,
  open: (file: KeyFile) => Promise<OpenedKey>,
): Promise<ParsedKey | KeyRefusal> {
  if (file.passphrase === undefined || !isEncrypted(file.privateKey)) return parsePrivateKey(ssh2, file);
  const opened = await open(file);
  if ('refusal' in opened) return opened.refusal;
  return parsePrivateKey(ssh2, { privateKey: opened.pem, passphrase: undefined });
}

/** The lines as ssh2 takes them: files that went through Windows or a web form end theirs otherwise. */
const unixLines = (text: string): string => text.replaceAll(/\r\n?/g, '\n');

/** Reads a private key, or ends the format stage with what is wrong with it: nothing was sent by then. */
export const readPrivateKey = (
  { stage, oneByOne }: ProbeContext,
  ssh2: Ssh2,
  { privateKey = '', passphrase }: FieldValues,
): Promise<ParsedKey> =>
  stage('format', async ({ note, signal }) => {
    const file = { privateKey: unixLines(privateKey), passphrase };
    const open = (locked: KeyFile) => oneByOne(signal, () => openKey(locked, signal));
    const key = kdfRounds(file.privateKey) > mostRounds ? unsupportedKey : await read(ssh2, file, open);
    if ('reason' in key) {
      const { field, reason, cause } = key;
      note({ field, reason });
      throw new ProbeStop({ cause, confidence: 'sure' });
    }
    note({ keyType: key.type });
    return key;
  });
