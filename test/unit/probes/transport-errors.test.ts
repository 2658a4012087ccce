import { describe, expect, it } from 'vitest';
import { transportCause } from '../../../electron/probes/transport-errors.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import { type StageName, stageName } from '../../../shared/model/test-result.ts';

const coded = (code: string): Error => Object.assign(new Error('words that change with every version'), { code });

describe('a transport error', () => {
  it.each([
    ['ENOTFOUND', 'DNS_NX'],
    ['ENODATA', 'DNS_NX'],
    ['EAI_AGAIN', 'DNS_TIMEOUT'],
    ['ECONNREFUSED', 'TCP_REFUSED'],
    ['EHOSTUNREACH', 'TCP_TIMEOUT'],
    ['ENETUNREACH', 'TCP_TIMEOUT'],
    ['EADDRNOTAVAIL', 'TCP_TIMEOUT'],
    ['ETIMEDOUT', 'TCP_TIMEOUT'],
    ['CERT_HAS_EXPIRED', 'TLS_EXPIRED'],
    ['CERT_NOT_YET_VALID', 'TLS_EXPIRED'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'TLS_UNTRUSTED'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'TLS_UNTRUSTED'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'TLS_UNTRUSTED'],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'TLS_UNTRUSTED'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'TLS_NAME'],
    ['EPROTO', 'TLS_PROTOCOL'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'TLS_PROTOCOL'],
    ['ERR_SSL_A_REASON_OF_TOMORROW', 'TLS_PROTOCOL'],
    ['HPE_INVALID_CONSTANT', 'NOT_OUR_SERVICE'],
    ['HPE_HEADER_OVERFLOW', 'NOT_OUR_SERVICE'],
    ['HPE_A_REASON_OF_TOMORROW', 'NOT_OUR_SERVICE'],
  ])('means the same in every stage: %s is %s', (code, cause) => {
    expect(new Set(stageName.options.map((stage) => transportCause(coded(code), stage)))).toEqual(new Set([cause]));
  });

  it.each<[StageName, string]>([
    ['route', 'PROXY_DENY'],
    ['tcp', 'TCP_REFUSED'],
    ['tls', 'TLS_PROTOCOL'],
    ['auth', 'SRV_5XX'],
    ['permission', 'SRV_5XX'],
  ])('that cut the connection means what was going on: at %s it is %s', (stage, cause) => {
    const codes = ['ECONNRESET', 'EPIPE', 'ERR_STREAM_DESTROYED'];
    expect(new Set(codes.map((code) => transportCause(coded(code), stage)))).toEqual(new Set([cause]));
  });

  it('of several addresses is the one of whoever answered', () => {
    const both = new AggregateError([coded('ENETUNREACH'), coded('ECONNREFUSED')]);
    expect(transportCause(both, 'tcp')).toBe('TCP_REFUSED');
    expect(transportCause(new AggregateError([coded('ETIMEDOUT'), coded('ENETUNREACH')]), 'tcp')).toBe('TCP_TIMEOUT');
  });

  it('that the system has a code for and we have not is unknown', () => {
    expect(transportCause(coded('EMFILE'), 'tcp')).toBe('UNKNOWN');
  });

  it.each([
    ['a mistake of ours', new TypeError('undefined is not a function')],
    ['a refusal of the vault', new AppError('VAULT_LOCKED')],
    ["one of Node's own complaints", coded('ERR_INVALID_ARG_TYPE')],
    ['no error at all', 'ECONNREFUSED'],
  ])('is not: %s', (_, error) => {
    expect(transportCause(error, 'tcp')).toBeNull();
  });
});
