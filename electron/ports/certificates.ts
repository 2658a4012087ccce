import type { Certificate } from '../../shared/model/certificate.ts';

/** What a file of certificates turned out to hold. */
export type CertificateFile =
  | { readonly ok: true; readonly certificates: readonly Certificate[] }
  | { readonly ok: false; readonly reason: 'pemInvalid' | 'pemHasPrivateKey' };

/** Reads the certificates of a PEM file. */
export type ReadCertificates = (pem: string) => CertificateFile;
