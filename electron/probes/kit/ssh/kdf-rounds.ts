const magic = 'openssh-key-v1\0';

/** One string of the SSH wire format (RFC 4251, 5), and where the next begins. */
function readString(bytes: Buffer, at: number): { readonly value: Buffer; readonly next: number } {
  const length = at + 4 <= bytes.length ? bytes.readUInt32BE(at) : 0;
  const next = Math.min(bytes.length, at + 4 + length);
  return { value: bytes.subarray(at + 4, next), next };
}

/**
 * How often an encrypted OpenSSH key wants its passphrase stretched; 0 where it is none.
 *
 * The number stands in the file, so whoever made the file chose how long reading it takes.
 */
export function kdfRounds(text: string): number {
  const body = /-----BEGIN OPENSSH PRIVATE KEY-----([A-Za-z0-9+/=\s]+)-----END/.exec(text)?.[1] ?? '';
  const bytes = Buffer.from(body, 'base64');
  if (!bytes.toString('latin1', 0, magic.length).startsWith(magic)) return 0;
  const cipher = readString(bytes, magic.length);
  const kdf = readString(bytes, cipher.next);
  if (kdf.value.toString('latin1') !== 'bcrypt') return 0;
  const options = readString(bytes, kdf.next).value;
  const { next } = readString(options, 0);
  return next + 4 <= options.length ? options.readUInt32BE(next) : 0;
}
