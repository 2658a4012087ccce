import type { Cause } from '../../shared/errors/causes.ts';
import type { StageName } from '../../shared/model/test-result.ts';

/** Node's codes, measured to be the same on every version; message texts are not (providers.md section 3). */
const byCode: Readonly<Record<string, Cause>> = {
  ENOTFOUND: 'DNS_NX',
  ENODATA: 'DNS_NX',
  EAI_AGAIN: 'DNS_TIMEOUT',
  ECONNREFUSED: 'TCP_REFUSED',
  EHOSTUNREACH: 'TCP_TIMEOUT',
  ENETUNREACH: 'TCP_TIMEOUT',
  EADDRNOTAVAIL: 'TCP_TIMEOUT',
  ETIMEDOUT: 'TCP_TIMEOUT',
  CERT_HAS_EXPIRED: 'TLS_EXPIRED',
  CERT_NOT_YET_VALID: 'TLS_EXPIRED',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'TLS_UNTRUSTED',
  SELF_SIGNED_CERT_IN_CHAIN: 'TLS_UNTRUSTED',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'TLS_UNTRUSTED',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'TLS_UNTRUSTED',
  UNABLE_TO_GET_ISSUER_CERT: 'TLS_UNTRUSTED',
  CERT_REVOKED: 'TLS_UNTRUSTED',
  CERT_SIGNATURE_FAILURE: 'TLS_UNTRUSTED',
  CERT_UNTRUSTED: 'TLS_UNTRUSTED',
  INVALID_CA: 'TLS_UNTRUSTED',
  ERR_TLS_CERT_ALTNAME_INVALID: 'TLS_NAME',
  EPROTO: 'TLS_PROTOCOL',
  ERR_SSL_WRONG_VERSION_NUMBER: 'TLS_PROTOCOL',
  ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION: 'TLS_PROTOCOL',
  HPE_INVALID_CONSTANT: 'NOT_OUR_SERVICE',
  HPE_INVALID_VERSION: 'NOT_OUR_SERVICE',
  HPE_HEADER_OVERFLOW: 'NOT_OUR_SERVICE',
};

/** What a connection that was cut says, by the stage in which it was. */
const cutBy: Readonly<Partial<Record<StageName, Cause>>> = {
  route: 'PROXY_DENY',
  tcp: 'TCP_REFUSED',
  tls: 'TLS_PROTOCOL',
};

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** Of several addresses, one that answered says more than those that led nowhere. */
function mostTelling(errors: readonly unknown[], stage: StageName): Cause | null {
  const causes = errors.map((error) => transportCause(error, stage));
  return causes.find((cause) => cause === 'TCP_REFUSED') ?? causes[0] ?? null;
}

/** Codes too many to list: OpenSSL's, the HTTP parser's, those of a cut connection, and the system's own. */
function causeByFamily(code: string, stage: StageName): Cause | null {
  if (/^ERR_(?:SSL|TLS)_/.test(code)) return 'TLS_PROTOCOL';
  if (/^HPE_/.test(code)) return 'NOT_OUR_SERVICE';
  if (/^(?:ECONNRESET|EPIPE|ERR_STREAM_.*|ERR_SOCKET_CLOSED)$/.test(code)) return cutBy[stage] ?? 'SRV_5XX';
  return /^E[A-Z0-9]+$/.test(code) ? 'UNKNOWN' : null;
}

/** The cause behind a transport error of Node's, judged by its code alone; null for what is none. */
export function transportCause(error: unknown, stage: StageName): Cause | null {
  if (error instanceof AggregateError) return mostTelling(error.errors, stage);
  const code = codeOf(error);
  return byCode[code] ?? causeByFamily(code, stage);
}
