import { X509Certificate } from 'node:crypto';
import type { Certificate } from '../../../shared/model/certificate.ts';
import type { CertificateFile } from '../../ports/certificates.ts';

const block = /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/g;

/** More than any company's file of authorities holds. */
const mostCertificates = 200;

/** `CN=…` and its like, a part a line, in the words of the first that says something. */
const nameOf = (distinguished: string | undefined): string => {
  const parts = new Map((distinguished ?? '').split('\n').map((line) => [line.split('=', 1)[0] ?? '', line]));
  const telling = parts.get('CN') ?? parts.get('O') ?? parts.get('OU');
  return (telling === undefined ? (distinguished ?? '') : telling.slice(telling.indexOf('=') + 1)).slice(0, 500);
};

function read(pem: string): Certificate | null {
  try {
    const parsed = new X509Certificate(pem);
    return {
      subject: nameOf(parsed.subject),
      issuer: nameOf(parsed.issuer),
      validFrom: Date.parse(parsed.validFrom),
      validTo: Date.parse(parsed.validTo),
      isAuthority: parsed.ca,
      fingerprint: parsed.fingerprint256,
    };
  } catch {
    return null;
  }
}

/** Every one must parse, and no private key may have slipped in. See `ReadCertificates`. */
export function readCertificates(pem: string): CertificateFile {
  if (/-----BEGIN [A-Z ]{0,32}PRIVATE KEY-----/.test(pem)) return { ok: false, reason: 'pemHasPrivateKey' };
  const begun = pem.split('-----BEGIN CERTIFICATE-----').length - 1;
  const certificates = (pem.match(block) ?? []).map(read).filter((one) => one !== null);
  const isWhole = certificates.length === begun && begun > 0 && begun <= mostCertificates;
  return isWhole ? { ok: true, certificates } : { ok: false, reason: 'pemInvalid' };
}
