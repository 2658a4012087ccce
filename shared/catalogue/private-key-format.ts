import type { Reason } from '../errors/reasons.ts';

/** From its first line to its last; what stands between is for the reader of keys to judge. */
const block = /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY-----\r?\n[\s\S]+\n-----END (?:[A-Z0-9]+ )*PRIVATE KEY-----/;

const publicHalf = /^(?:ssh-|ecdsa-|sk-|-----BEGIN (?:[A-Z0-9]+ )*PUBLIC KEY|---- BEGIN SSH2 PUBLIC KEY)/;

/** What is wrong with the look of a private key for SSH, or null. */
export function refusePrivateKey(text: string): Reason | null {
  if (/^PuTTY-User-Key-File-/.test(text)) return 'privateKeyPpk';
  if (publicHalf.test(text)) return 'privateKeyPublic';
  return block.test(text) ? null : 'privateKeyInvalid';
}
