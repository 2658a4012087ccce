/**
 * Why a test failed: the closed table of causes (DESIGN section 5).
 *
 * Texts and fixes stand in i18n under `causes.<CAUSE>`.
 */
export const causes = [
  'FMT_SPACE',
  'FMT_PREFIX',
  'OFFLINE',
  'DNS_NX',
  'DNS_TIMEOUT',
  'PROXY_AUTH',
  'PROXY_DENY',
  'TCP_REFUSED',
  'TCP_TIMEOUT',
  'TLS_UNTRUSTED',
  'TLS_EXPIRED',
  'TLS_NAME',
  'TLS_PROTOCOL',
  'AUTH_INVALID',
  'AUTH_EXPIRED',
  'AUTH_REVOKED',
  'PERM_SCOPE',
  'PERM_MODEL',
  'PERM_IP',
  'PERM_REGION',
  'QUOTA_CREDIT',
  'RATE_LIMIT',
  'URL_PATH',
  'PROBE_OUTDATED',
  'SRV_5XX',
  'SLOW',
  'NOT_FOUND_TARGET',
  'BAD_REQUEST',
  'NOT_OUR_SERVICE',
  'HOST_KEY_CHANGED',
  'ACCOUNT_DISABLED',
  'SESSION_OFFLINE',
  'TIMEOUT',
  'CANCELLED',
  'UNKNOWN',
] as const;

/** One cause of the closed table. */
export type Cause = (typeof causes)[number];
