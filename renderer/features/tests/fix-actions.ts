import type { Cause } from '../../../shared/errors/causes.ts';

/** Something a person can do about a failed test, at a click. */
export type FixAction =
  | 'editAuthority'
  | 'editSecret'
  | 'editAddress'
  | 'editSettings'
  | 'addElsewhere'
  | 'openKeysPage'
  | 'openBillingPage'
  | 'openStatusPage'
  | 'openWebsite'
  | 'openDocs'
  | 'openProxySettings'
  | 'openAuthorities'
  | 'openTestSettings'
  | 'retestAtLimit'
  | 'retest';

const fixes: Readonly<Record<Cause, readonly [FixAction, ...FixAction[]]>> = {
  FMT_SPACE: ['editSecret', 'retest'],
  FMT_PREFIX: ['addElsewhere', 'editSecret', 'openKeysPage'],
  OFFLINE: ['retest', 'openProxySettings'],
  DNS_NX: ['editAddress', 'retest', 'openWebsite'],
  DNS_TIMEOUT: ['retest', 'openProxySettings'],
  PROXY_AUTH: ['openProxySettings', 'retest'],
  PROXY_DENY: ['openProxySettings', 'retest'],
  TCP_REFUSED: ['editAddress', 'retest', 'openStatusPage'],
  TCP_TIMEOUT: ['retest', 'editAddress', 'openTestSettings'],
  TLS_UNTRUSTED: ['editAuthority', 'openAuthorities', 'retest'],
  TLS_EXPIRED: ['retest', 'editAddress'],
  TLS_NAME: ['editAddress', 'retest'],
  TLS_PROTOCOL: ['editAddress', 'retest'],
  AUTH_INVALID: ['editSecret', 'openKeysPage', 'retest'],
  AUTH_EXPIRED: ['editSecret', 'openKeysPage', 'retest'],
  AUTH_REVOKED: ['editSecret', 'openKeysPage', 'retest'],
  PERM_SCOPE: ['openKeysPage', 'editSecret', 'retest'],
  PERM_MODEL: ['editSettings', 'openKeysPage', 'retest'],
  PERM_IP: ['openKeysPage', 'retest'],
  PERM_REGION: ['openProxySettings', 'retest'],
  QUOTA_CREDIT: ['openBillingPage', 'retest'],
  RATE_LIMIT: ['retestAtLimit', 'retest'],
  URL_PATH: ['editAddress', 'retest'],
  PROBE_OUTDATED: ['retest'],
  SRV_5XX: ['openStatusPage', 'retest'],
  SLOW: ['openStatusPage', 'retest'],
  NOT_FOUND_TARGET: ['editAddress', 'editSettings', 'retest'],
  BAD_REQUEST: ['editSettings', 'editAddress', 'retest'],
  NOT_OUR_SERVICE: ['editAddress', 'openProxySettings', 'retest'],
  HOST_KEY_CHANGED: ['retest', 'editAddress'],
  ACCOUNT_DISABLED: ['openWebsite', 'retest'],
  SESSION_OFFLINE: ['openWebsite', 'retest'],
  TIMEOUT: ['retest', 'openTestSettings', 'openStatusPage'],
  CANCELLED: ['retest'],
  UNKNOWN: ['retest', 'openStatusPage'],
};

/** What can be done about a cause, the most promising first. A place to act on it may have no use for some. */
export const fixesFor = (cause: Cause): readonly FixAction[] => fixes[cause];

/** Adds what to read where what is left is only to try again, which after a cancelled test is all there is to do. */
export const orDocs = (cause: Cause, actions: readonly FixAction[]): readonly FixAction[] =>
  cause === 'CANCELLED' || actions.some((action) => action !== 'retest') ? actions : [...actions, 'openDocs'];
