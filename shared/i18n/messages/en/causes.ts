import type { Cause } from '../../../errors/causes.ts';
import type { CauseText } from '../../message-shape.ts';

/** Why a test failed, in words, and the first thing to do about it. */
export const causes = {
  FMT_SPACE: {
    title: 'The key has spaces or line breaks in it',
    fix: 'Paste it again without the spaces or line breaks.',
  },
  FMT_PREFIX: {
    title: 'The key looks like another provider’s, or is of the wrong kind',
    fix: 'Check which provider the key is from and paste it there.',
  },
  OFFLINE: {
    title: 'This computer has no network',
    fix: 'Connect it and test again. Nothing is known about the key yet.',
  },
  DNS_NX: { title: 'The address does not exist', fix: 'Check the host for typos. The project may have been deleted.' },
  DNS_TIMEOUT: { title: 'DNS did not answer', fix: 'Test again in a moment, or check the DNS or VPN of this network.' },
  PROXY_AUTH: { title: 'The proxy asks for a password', fix: 'Set the proxy’s user and password in the settings.' },
  PROXY_DENY: { title: 'The proxy blocks this destination', fix: 'Ask for this host to be allowed on the proxy.' },
  TCP_REFUSED: {
    title: 'The port is closed',
    fix: 'Check the port, and that the service is running and accepts outside connections.',
  },
  TCP_TIMEOUT: {
    title: 'The host does not answer on this port',
    fix: 'Allow this computer’s IP address in the service’s firewall.',
  },
  TLS_UNTRUSTED: {
    title: 'The certificate is not trusted',
    fix: 'Add the certificate authority of the service or company. If none is expected, do not continue on this network.',
  },
  TLS_EXPIRED: {
    title: 'The certificate has expired or is not valid yet',
    fix: 'Check this computer’s clock, then ask whoever runs the host to renew the certificate.',
  },
  TLS_NAME: {
    title: 'The certificate is for another name',
    fix: 'Use the name in the certificate, not an IP address or alias.',
  },
  TLS_PROTOCOL: {
    title: 'No secure connection could be agreed',
    fix: 'Check the port and whether the service uses TLS there.',
  },
  AUTH_INVALID: {
    title: 'The key was not accepted',
    fix: 'Paste the key again, or create a new one with the provider.',
  },
  AUTH_EXPIRED: { title: 'The key has expired', fix: 'Create a new key with the provider and replace this one.' },
  AUTH_REVOKED: { title: 'The key was revoked', fix: 'Create a new key with the provider and replace this one.' },
  PERM_SCOPE: { title: 'The key lacks a permission', fix: 'Give the key the missing permission with the provider.' },
  PERM_MODEL: {
    title: 'The key may not use this model',
    fix: 'Choose an allowed model, or allow it with the provider.',
  },
  PERM_IP: { title: 'This IP address is not allowed', fix: 'Add this computer’s IP address to the key’s allow list.' },
  PERM_REGION: {
    title: 'The provider does not serve this region',
    fix: 'Test from an accepted country, or through a proxy there.',
  },
  QUOTA_CREDIT: { title: 'The account has no credit left', fix: 'Add credit or a payment method with the provider.' },
  RATE_LIMIT: {
    title: 'The usage limit was reached for now',
    fix: 'Wait for the limit to pass and test again. The key itself is fine.',
  },
  URL_PATH: {
    title: 'The path of the address is wrong',
    fix: 'Check the base address. A part such as /v1 may be there twice or missing.',
  },
  PROBE_OUTDATED: {
    title: 'The key was accepted, but our test needs an update',
    fix: 'Update Chaveiro. The key can be used in the meantime.',
  },
  SRV_5XX: { title: 'The provider is failing', fix: 'Test again later and look at the provider’s status page.' },
  SLOW: { title: 'The provider is slow', fix: 'Test again later. If it goes on, look at the provider’s status page.' },
  NOT_FOUND_TARGET: {
    title: 'The account, database or resource named does not exist',
    fix: 'Check the identifier in the fields and settings.',
  },
  BAD_REQUEST: {
    title: 'The fields do not fit what the service expects',
    fix: 'Check the fields, and this computer’s clock. If they are right, report it: it may be a fault of ours.',
  },
  NOT_OUR_SERVICE: {
    title: 'Something else answers at this address',
    fix: 'Check the address and port. A login page or a proxy may be in between.',
  },
  HOST_KEY_CHANGED: {
    title: 'The server’s identity has changed',
    fix: 'Ask whoever runs the server whether its key was replaced before trusting it.',
  },
  ACCOUNT_DISABLED: { title: 'The account is disabled', fix: 'Settle it with the provider. The key may be right.' },
  SESSION_OFFLINE: { title: 'The session is disconnected', fix: 'Connect the device again in the provider’s panel.' },
  TIMEOUT: { title: 'No answer came in time', fix: 'Test again, or allow more time.' },
  CANCELLED: { title: 'The test was cancelled', fix: 'Test again whenever you like.' },
  UNKNOWN: {
    title: 'The cause could not be told',
    fix: 'Look at the stages, test again, and report it if it goes on.',
  },
} as const satisfies Record<Cause, CauseText>;
