import type { Cause } from '../../shared/errors/causes.ts';
import {
  type Certificate,
  certificateFor,
  expiredCertificate,
  selfSignedCertificate,
  testAuthority,
} from '../kit/tls/certificates.ts';

export type BadCertificate = {
  /** Completes "signed by …". */
  readonly by: string;
  readonly certificate: (host: string) => Certificate;
  /** What the client trusts besides the machine's authorities. */
  readonly ca: () => string | undefined;
  readonly cause: Cause;
};

/** Certificates no key may be sent behind, whatever the protocol. */
export const badCertificates: readonly BadCertificate[] = [
  { by: 'an unknown authority', certificate: certificateFor, ca: () => undefined, cause: 'TLS_UNTRUSTED' },
  { by: 'itself', certificate: selfSignedCertificate, ca: testAuthority, cause: 'TLS_UNTRUSTED' },
  {
    by: 'the authority for another name',
    certificate: () => certificateFor('other.example'),
    ca: testAuthority,
    cause: 'TLS_NAME',
  },
  { by: 'the authority long ago', certificate: expiredCertificate, ca: testAuthority, cause: 'TLS_EXPIRED' },
];
