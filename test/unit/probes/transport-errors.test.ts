import { describe, expect, it } from 'vitest';
import { transportCause } from '../../../electron/probes/transport-errors.ts';
import { AppError } from '../../../shared/errors/app-error.ts';

const coded = (code: string): Error => Object.assign(new Error('whatever it says'), { code });

describe('the cause of a transport error', () => {
  it.each([
    ['ENOTFOUND', 'DNS_NX'],
    ['EAI_AGAIN', 'DNS_TIMEOUT'],
    ['ECONNREFUSED', 'TCP_REFUSED'],
    ['EHOSTUNREACH', 'TCP_TIMEOUT'],
    ['EADDRNOTAVAIL', 'TCP_TIMEOUT'],
    ['ETIMEDOUT', 'TCP_TIMEOUT'],
    ['CERT_HAS_EXPIRED', 'TLS_EXPIRED'],
    ['CERT_NOT_YET_VALID', 'TLS_EXPIRED'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'TLS_UNTRUSTED'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'TLS_UNTRUSTED'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'TLS_UNTRUSTED'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'TLS_NAME'],
    ['ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', 'TLS_PROTOCOL'],
    ['ERR_SSL_SOMETHING_NEW', 'TLS_PROTOCOL'],
    ['EPROTO', 'TLS_PROTOCOL'],
    ['HPE_INVALID_CONSTANT', 'NOT_OUR_SERVICE'],
    ['HPE_HEADER_OVERFLOW', 'NOT_OUR_SERVICE'],
    ['ENOBUFS', 'UNKNOWN'],
  ])('is known by its code alone: %s is %s', (code, cause) => {
    expect(transportCause(coded(code), 'auth')).toBe(cause);
  });

  it.each([
    ['route', 'PROXY_DENY'],
    ['tcp', 'TCP_REFUSED'],
    ['tls', 'TLS_PROTOCOL'],
    ['auth', 'SRV_5XX'],
    ['permission', 'SRV_5XX'],
  ] as const)('of a cut connection depends on where it was cut: at %s it is %s', (stage, cause) => {
    expect(['ECONNRESET', 'EPIPE', 'ERR_STREAM_DESTROYED'].map((code) => transportCause(coded(code), stage))).toEqual([
      cause,
      cause,
      cause,
    ]);
  });

  it.each([
    ['a fault of ours', new TypeError('x is undefined')],
    ['a fault of ours that Node names', coded('ERR_INVALID_ARG_TYPE')],
    ['a refusal of the vault', new AppError('VAULT_LOCKED')],
    ['several faults of ours', new AggregateError([new TypeError('x')])],
    ['no error at all', 'ENOTFOUND'],
  ])('is none of %s', (_, error) => {
    expect(transportCause(error, 'auth')).toBeNull();
  });
});
