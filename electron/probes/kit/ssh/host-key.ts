import { createHash } from 'node:crypto';
import type { HostKey } from '../../../../shared/model/host-key.ts';

/** The first string of a key's blob names its kind (RFC 4253, 6.6). */
function algorithmOf(blob: Buffer): string {
  const length = blob.length < 4 ? 0 : blob.readUInt32BE(0);
  return blob.toString('latin1', 4, 4 + Math.min(length, 60)) || 'unknown';
}

/** A server's key as people compare it: its kind, and OpenSSH's spelling of its SHA-256. */
export const readHostKey = (blob: Buffer): HostKey => ({
  algorithm: algorithmOf(blob),
  fingerprint: `SHA256:${createHash('sha256').update(blob).digest('base64').replace(/=+$/, '')}`,
});

/** Ways in which keys of a kind sign. */
const signatures: Readonly<Record<string, readonly string[]>> = {
  'ssh-rsa': ['rsa-sha2-512', 'rsa-sha2-256', 'ssh-rsa'],
};

const usual = ['ssh-ed25519', 'ecdsa-sha2-nistp256', 'ecdsa-sha2-nistp384', 'ecdsa-sha2-nistp521', 'ssh-rsa'];

/**
 * What a client asks a server to identify itself with, best first. The kind that is trusted already goes first of all:
 * a server that got a second key of another kind has not changed.
 */
export const hostKeyOrder = (trusted: HostKey | null): readonly string[] => {
  const kinds = trusted === null ? usual : [trusted.algorithm, ...usual];
  const known = [...new Set(kinds)].filter((kind) => usual.includes(kind));
  return known.flatMap((kind) => signatures[kind] ?? [kind]);
};
