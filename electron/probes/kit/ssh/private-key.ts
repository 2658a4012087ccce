import { createPrivateKey } from 'node:crypto';
import type { ParsedKey } from 'ssh2';
import type { Cause } from '../../../../shared/errors/causes.ts';
import type { Reason } from '../../../../shared/errors/reasons.ts';
import type { FieldValues } from '../../../../shared/model/credential.ts';
import type { Facts } from '../../../../shared/model/test-result.ts';
import { ProbeStop } from '../probe-stop.ts';
import type { ProbeContext } from '../provider-module.ts';
import { kdfRounds } from './kdf-rounds.ts';
import type { Ssh2 } from './load-ssh2.ts';

/** OpenSSH writes 16 or 24; each takes some 12 ms, and nothing else runs meanwhile. */
const mostRounds = 128;

type Refusal = { readonly field: 'privateKey' | 'passphrase'; readonly reason: Reason; readonly cause: Cause };

const notAKey: Refusal = { field: 'privateKey', reason: 'privateKeyInvalid', cause: 'BAD_REQUEST' };
const unsupported: Refusal = { field: 'privateKey', reason: 'privateKeyUnsupported', cause: 'BAD_REQUEST' };
const locked: Refusal = { field: 'passphrase', reason: 'required', cause: 'BAD_REQUEST' };
const wrongPassphrase: Refusal = { field: 'passphrase', reason: 'privateKeyPassphrase', cause: 'AUTH_INVALID' };

/** What ssh2 says of a key it cannot read (providers.json, object `ssh-key`, reproduced). */
function refusalOf(message: string): Refusal {
  if (/no passphrase given/i.test(message)) return locked;
  if (/bad passphrase/i.test(message)) return wrongPassphrase;
  // That is its word for no key at all; kinds it knows and does not speak, such as those on a token, it names.
  return /unsupported (?!key format|openssh key magic)/i.test(message) ? unsupported : notAKey;
}

/** PKCS #8, which ssh2 does not read, as the older form that it does. */
function fromPkcs8(text: string, passphrase: string | undefined): string | Refusal {
  if (/BEGIN ENCRYPTED/.test(text) && passphrase === undefined) return locked;
  try {
    const key = createPrivateKey({ key: text, ...(passphrase !== undefined && { passphrase }) });
    const type = { rsa: 'pkcs1', ec: 'sec1' } as const;
    const name = key.asymmetricKeyType;
    if (name !== 'rsa' && name !== 'ec') return unsupported;
    // Sound: PEM is text.
    return key.export({ type: type[name], format: 'pem' }) as string;
  } catch {
    return /BEGIN ENCRYPTED/.test(text) ? wrongPassphrase : notAKey;
  }
}

const isPkcs8 = (text: string): boolean => /-----BEGIN (?:ENCRYPTED )?PRIVATE KEY-----/.test(text);

function parse({ utils }: Ssh2, { privateKey = '', passphrase }: FieldValues): ParsedKey | Refusal {
  if (kdfRounds(privateKey) > mostRounds) return unsupported;
  const text = isPkcs8(privateKey) ? fromPkcs8(privateKey, passphrase) : privateKey;
  if (typeof text !== 'string') return text;
  const parsed = utils.parseKey(text, passphrase);
  if (parsed instanceof Error) return refusalOf(parsed.message);
  // OpenSSH's form may hold several keys in theory; ssh-keygen writes one.
  const [key] = [parsed].flat();
  return key?.isPrivateKey() === true ? key : notAKey;
}

/** Reads a private key, or ends the format stage with what is wrong with it: nothing was sent by then. */
export const readPrivateKey = ({ stage }: ProbeContext, ssh2: Ssh2, fields: FieldValues): Promise<ParsedKey> =>
  stage('format', async ({ note }) => {
    const key = parse(ssh2, fields);
    if ('reason' in key) {
      const { field, reason, cause } = key;
      note({ field, reason });
      throw new ProbeStop({ cause, confidence: 'sure' });
    }
    const facts: Facts = { keyType: key.type };
    note(facts);
    return key;
  });
