import { createPrivateKey, type KeyObject } from 'node:crypto';
import type { ParsedKey } from 'ssh2';
import type { Cause } from '../../../../shared/errors/causes.ts';
import type { Reason } from '../../../../shared/errors/reasons.ts';
import type { Ssh2 } from './load-ssh2.ts';
import { opensshEd25519 } from './openssh-container.ts';

/** What is wrong with a key: the field to mend, why, and what a test makes of it. */
export type KeyRefusal = {
  readonly field: 'privateKey' | 'passphrase';
  readonly reason: Reason;
  readonly cause: Cause;
};

/** A private key as it was pasted, and what opens it. */
export type KeyFile = { readonly privateKey: string; readonly passphrase: string | undefined };

const notAKey: KeyRefusal = { field: 'privateKey', reason: 'privateKeyInvalid', cause: 'BAD_REQUEST' };
export const unsupportedKey: KeyRefusal = {
  field: 'privateKey',
  reason: 'privateKeyUnsupported',
  cause: 'BAD_REQUEST',
};
const locked: KeyRefusal = { field: 'passphrase', reason: 'required', cause: 'BAD_REQUEST' };
const wrongPassphrase: KeyRefusal = { field: 'passphrase', reason: 'privateKeyPassphrase', cause: 'AUTH_INVALID' };

/** What ssh2 says of a key it cannot read (providers.json, object `ssh-key`, reproduced). */
function refusalOf(message: string): KeyRefusal {
  if (/no passphrase given/i.test(message)) return locked;
  if (/bad passphrase/i.test(message)) return wrongPassphrase;
  // That is its word for no key at all; kinds it knows and does not speak, such as those on a token, it names.
  return /unsupported (?!key format|openssh key magic)/i.test(message) ? unsupportedKey : notAKey;
}

/** A key in a form that ssh2 reads; null for kinds it does not speak. */
function inOlderForm(key: KeyObject): string | null {
  // Sound: PEM is text.
  if (key.asymmetricKeyType === 'rsa') return key.export({ type: 'pkcs1', format: 'pem' }) as string;
  if (key.asymmetricKeyType === 'ec') return key.export({ type: 'sec1', format: 'pem' }) as string;
  if (key.asymmetricKeyType !== 'ed25519') return null;
  const { d = '', x = '' } = key.export({ format: 'jwk' });
  return opensshEd25519({ seed: Buffer.from(d, 'base64url'), point: Buffer.from(x, 'base64url') });
}

/** PKCS #8, which ssh2 does not read, as an older form that it does. */
function fromPkcs8({ privateKey, passphrase }: KeyFile): string | KeyRefusal {
  const isEncrypted = /BEGIN ENCRYPTED/.test(privateKey);
  if (isEncrypted && passphrase === undefined) return locked;
  try {
    const key = createPrivateKey({ key: privateKey, ...(passphrase !== undefined && { passphrase }) });
    return inOlderForm(key) ?? unsupportedKey;
  } catch {
    return isEncrypted ? wrongPassphrase : notAKey;
  }
}

const isPkcs8 = (text: string): boolean => /-----BEGIN (?:ENCRYPTED )?PRIVATE KEY-----/.test(text);

/** Reads a private key as ssh2 has it. With a passphrase it computes for as long as the file wants. */
export function parsePrivateKey({ utils }: Ssh2, file: KeyFile): ParsedKey | KeyRefusal {
  const text = isPkcs8(file.privateKey) ? fromPkcs8(file) : file.privateKey;
  if (typeof text !== 'string') return text;
  const parsed = utils.parseKey(text, file.passphrase);
  if (parsed instanceof Error) return refusalOf(parsed.message);
  // OpenSSH's form may hold several keys in theory; ssh-keygen writes one.
  const [key] = [parsed].flat();
  return key?.isPrivateKey() === true ? key : notAKey;
}
