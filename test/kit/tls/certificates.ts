import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TlsOptions } from 'node:tls';
import { makeTempDir } from '../temp-dir.ts';

/** A key and its certificate, PEM. */
export type Certificate = { readonly key: string; readonly cert: string };

type Wish = {
  readonly name: string;
  /** As OpenSSL writes them. */
  readonly extensions: readonly string[];
  /** Null for one that signs itself. */
  readonly issuer: Certificate | null;
  /** From now on; below zero it has expired. */
  readonly days: number;
};

/** Whether this machine can make certificates: OpenSSL 3, which copies extensions of a request. */
export const opensslAvailable = /^OpenSSL (?:[3-9]|\d{2,})\./.test(
  spawnSync('openssl', ['version'], { encoding: 'utf8' }).stdout ?? '',
);

const alternative = (name: string): string => `${/^[\d.]+$/.test(name) ? 'IP' : 'DNS'}:${name}`;

const signerArguments = (issuer: Certificate | null, folder: string): readonly string[] => {
  if (issuer === null) return ['-signkey', 'made.key'];
  writeFileSync(join(folder, 'issuer.key'), issuer.key, { mode: 0o600 });
  writeFileSync(join(folder, 'issuer.pem'), issuer.cert);
  return ['-CA', 'issuer.pem', '-CAkey', 'issuer.key', '-CAcreateserial'];
};

const make = ({ name, extensions, issuer, days }: Wish): Certificate => {
  const folder = makeTempDir();
  const openssl = (...args: readonly string[]): void => {
    execFileSync('openssl', args, { cwd: folder.path, stdio: 'pipe' });
  };
  const read = (name: string): string => readFileSync(join(folder.path, name), 'utf8');
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-keyout', 'made.key'];
  const added = extensions.flatMap((extension) => ['-addext', extension]);
  try {
    openssl('req', '-new', ...curve, '-subj', `/CN=${name}`, ...added, '-out', 'made.csr');
    // `req -x509` makes no certificate whose days are over; `x509 -req` does.
    const signed = ['-days', String(days), '-copy_extensions', 'copyall', '-out', 'made.pem'];
    openssl('x509', '-req', '-in', 'made.csr', ...signed, ...signerArguments(issuer, folder.path));
    return { key: read('made.key'), cert: read('made.pem') };
  } finally {
    folder.remove();
  }
};

const kept = new Map<string, Certificate>();

/** Makes each certificate once for a file of tests, which is how long this module lives. */
const once = (wish: Wish): Certificate => {
  const key = JSON.stringify(wish);
  const made = kept.get(key) ?? make(wish);
  kept.set(key, made);
  return made;
};

const authority = (): Certificate =>
  once({ name: 'Chaveiro test authority', extensions: ['basicConstraints=critical,CA:TRUE'], issuer: null, days: 30 });

type Signing = Pick<Wish, 'issuer' | 'days'>;

const leaf = (names: readonly [string, ...string[]], signing: Signing): Certificate =>
  once({
    name: names[0],
    extensions: ['basicConstraints=critical,CA:FALSE', `subjectAltName=${names.map(alternative).join(',')}`],
    ...signing,
  });

/** The certificate of the authority that signs the others: what a client must trust. */
export const testAuthority = (): string => authority().cert;

/** One that is right for these names. A client asking for another name sees the wrong one. */
export const certificateFor = (...names: readonly [string, ...string[]]): Certificate =>
  leaf(names, { issuer: authority(), days: 30 });

export const expiredCertificate = (...names: readonly [string, ...string[]]): Certificate =>
  leaf(names, { issuer: authority(), days: -1 });

export const selfSignedCertificate = (...names: readonly [string, ...string[]]): Certificate =>
  leaf(names, { issuer: null, days: 30 });

/** A certificate sent together with its authority's, as proxies that open TLS do. */
export const withAuthority = ({ key, cert }: Certificate): Certificate => ({ key, cert: `${cert}${testAuthority()}` });

/** For a server that speaks nothing newer than TLS 1.1. */
export const oldProtocolOnly: TlsOptions = {
  minVersion: 'TLSv1',
  maxVersion: 'TLSv1.1',
  ciphers: 'DEFAULT@SECLEVEL=0',
};
