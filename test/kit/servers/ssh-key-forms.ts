import { generateKeyPairSync, type JsonWebKey, type KeyObject } from 'node:crypto';
import ssh2 from 'ssh2';
import { anEd25519Pair } from './ssh-keys.ts';

/** A private key as users have it in a file, and the line that lets it in. */
export type KeyForm = { readonly privateKey: string; readonly publicLine: string };

type Locked = Parameters<typeof anEd25519Pair>[0];

type Kind = 'RSA' | 'ECDSA' | 'Ed25519';

const bytesOf = (part: string | undefined): Buffer => Buffer.from(part ?? '', 'base64url');

/** A number is signed in SSH: one that begins with a set bit gets a zero in front (RFC 4251, 5). */
const numberOf = (part: string | undefined): Buffer => {
  const bytes = bytesOf(part);
  return (bytes[0] ?? 0) > 127 ? Buffer.concat([Buffer.alloc(1), bytes]) : bytes;
};

const partsOf = ({ kty, n, e, x, y }: JsonWebKey): readonly [string, ...Buffer[]] => {
  if (kty === 'RSA') return ['ssh-rsa', numberOf(e), numberOf(n)];
  if (kty === 'OKP') return ['ssh-ed25519', bytesOf(x)];
  const point = Buffer.concat([Buffer.from([4]), bytesOf(x), bytesOf(y)]);
  return ['ecdsa-sha2-nistp256', Buffer.from('nistp256'), point];
};

const lineOf = (publicKey: KeyObject): string => {
  const parts = partsOf(publicKey.export({ format: 'jwk' }));
  const strings = parts.map((part) => {
    const bytes = Buffer.from(part);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    return Buffer.concat([length, bytes]);
  });
  return `${parts[0]} ${Buffer.concat(strings).toString('base64')}`;
};

const pairOf = (kind: Kind): { readonly publicKey: KeyObject; readonly privateKey: KeyObject } => {
  if (kind === 'RSA') return generateKeyPairSync('rsa', { modulusLength: 2048 });
  if (kind === 'ECDSA') return generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return generateKeyPairSync('ed25519');
};

const cipher = 'aes-256-cbc';

/** PKCS #8, as OpenSSL and panels hand keys out. */
export const pkcs8Key = (kind: Kind, passphrase?: string): KeyForm => {
  const { publicKey, privateKey } = pairOf(kind);
  const locked = passphrase === undefined ? {} : { cipher, passphrase };
  // Sound: PEM is text.
  const text = privateKey.export({ type: 'pkcs8', format: 'pem', ...locked }) as string;
  return { privateKey: text, publicLine: lineOf(publicKey) };
};

/** The PEM that ssh-keygen wrote for twenty years. */
export const pemKey = (kind: 'RSA' | 'ECDSA', passphrase?: string): KeyForm => {
  const { publicKey, privateKey } = pairOf(kind);
  const locked = passphrase === undefined ? {} : { cipher, passphrase };
  const type = kind === 'RSA' ? 'pkcs1' : 'sec1';
  // Sound: PEM is text.
  const text = privateKey.export({ type, format: 'pem', ...locked }) as string;
  return { privateKey: text, publicLine: lineOf(publicKey) };
};

const generators = {
  RSA: (locked: Locked) => ssh2.utils.generateKeyPairSync('rsa', { bits: 2048, ...locked }),
  ECDSA: (locked: Locked) => ssh2.utils.generateKeyPairSync('ecdsa', { bits: 256, ...locked }),
  Ed25519: anEd25519Pair,
} as const;

/** OpenSSH's own form; `rounds` as ssh-keygen's -a. */
export const opensshKey = (kind: Kind, passphrase?: string, rounds = 16): KeyForm => {
  const locked = passphrase === undefined ? null : { passphrase, cipher: 'aes256-ctr', rounds };
  const pair = generators[kind](locked);
  return { privateKey: pair.private, publicLine: pair.public };
};
