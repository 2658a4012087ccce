/** One string of the SSH wire format (RFC 4251, 5). */
const sshString = (value: Buffer | string): Buffer => {
  const bytes = Buffer.from(value);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
};

const kind = 'ssh-ed25519';

/** What is encrypted comes in blocks; what is not must look the same: 1, 2, 3 … up to the end of the last. */
const padding = (length: number): Buffer =>
  Buffer.from(Array.from({ length: (8 - (length % 8)) % 8 }, (_, at) => at + 1));

/** An Ed25519 key in OpenSSH's own file format (PROTOCOL.key), not encrypted: the only one ssh2 reads it from. */
export function opensshEd25519({ seed, point }: { readonly seed: Buffer; readonly point: Buffer }): string {
  const one = Buffer.alloc(4, 0);
  one.writeUInt32BE(1);
  const checks = Buffer.alloc(8);
  const secret = Buffer.concat([
    checks,
    sshString(kind),
    sshString(point),
    sshString(Buffer.concat([seed, point])),
    sshString(''),
  ]);
  const file = Buffer.concat([
    Buffer.from('openssh-key-v1\0'),
    sshString('none'),
    sshString('none'),
    sshString(''),
    one,
    sshString(Buffer.concat([sshString(kind), sshString(point)])),
    sshString(Buffer.concat([secret, padding(secret.length)])),
  ]);
  return `-----BEGIN OPENSSH PRIVATE KEY-----\n${file.toString('base64')}\n-----END OPENSSH PRIVATE KEY-----`;
}
