import type { FieldValues } from '../../../shared/model/credential.ts';
import type { KeyKind } from '../../probes/kit/key-kind.ts';
import type { SigningKey } from '../../probes/kit/sigv4.ts';

const kinds: Readonly<Record<string, string>> = { AKIA: 'user', ASIA: 'temporary', ABIA: 'service', ACCA: 'context' };

/** What a key pair shows by itself: the slips of pasting that would only look like a wrong secret. */
export function keyPairKind({ accessKeyId = '', secretAccessKey = '', sessionToken }: FieldValues): KeyKind {
  const keyKind = kinds[accessKeyId.slice(0, 4)];
  const facts = keyKind === undefined ? {} : { keyKind };
  if (/^A(?:KIA|SIA|BIA|CCA)[A-Z0-9]{16}$/.test(secretAccessKey)) {
    return { facts: { ...facts, field: 'secretAccessKey' }, cause: 'FMT_PREFIX' };
  }
  // A temporary key without its token is refused as if nobody knew it.
  const isBare = keyKind === 'temporary' && sessionToken === undefined;
  return isBare ? { facts: { ...facts, field: 'sessionToken', reason: 'required' }, cause: 'BAD_REQUEST' } : { facts };
}

export const signingKeyOf = ({ accessKeyId = '', secretAccessKey = '', sessionToken }: FieldValues): SigningKey => ({
  accessKeyId,
  secretAccessKey,
  ...(sessionToken !== undefined && { sessionToken }),
});
