import { describe, expect, it } from 'vitest';
import { outAfter, outReason } from '../../../electron/domain/rotation.ts';
import type { Cause } from '../../../shared/errors/causes.ts';
import type { Answer } from '../../../shared/model/test-result.ts';

const test = (accepted: Answer, capable: Answer, cause: Cause | null = null) => ({
  verdict: { reachable: 'yes', accepted, capable } as const,
  cause,
});
const passed = test('yes', 'yes');

describe('a key', () => {
  it.each([
    ['AUTH_REVOKED', 'revoked'],
    ['AUTH_EXPIRED', 'expired'],
    ['ACCOUNT_DISABLED', 'accountDisabled'],
    ['QUOTA_CREDIT', 'noCredit'],
  ] as const)('is out at once after %s, and says why', (cause, reason) => {
    const out = outAfter(null, test('no', 'unknown', cause));
    expect([out, outReason(out)]).toEqual([cause, reason]);
    expect(outAfter(out, passed)).toBeNull();
  });

  it.each(['AUTH_INVALID', 'RATE_LIMIT', 'SRV_5XX', 'TIMEOUT', 'PERM_MODEL'] as const)('stays in after %s', (cause) => {
    expect(outAfter(null, test('unknown', 'unknown', cause))).toBeNull();
    expect(outReason(cause)).toBeNull();
  });

  it('that is out stays out through tests that could not tell', () => {
    for (const cause of ['TIMEOUT', 'DNS_NX', 'SRV_5XX', 'AUTH_INVALID'] as const) {
      expect(outAfter('AUTH_REVOKED', test('unknown', 'unknown', cause))).toBe('AUTH_REVOKED');
    }
  });

  it('that was revoked comes back once it is accepted, though its right to the job is not known', () => {
    expect(outAfter('AUTH_REVOKED', test('yes', 'unknown', 'PERM_SCOPE'))).toBeNull();
  });

  it('without credit comes back only once it can do the job', () => {
    expect(outAfter('QUOTA_CREDIT', test('yes', 'unknown', 'RATE_LIMIT'))).toBe('QUOTA_CREDIT');
    expect(outAfter('QUOTA_CREDIT', passed)).toBeNull();
  });

  it('that is out for one cause is out for the newer one', () => {
    expect(outAfter('QUOTA_CREDIT', test('no', 'unknown', 'AUTH_REVOKED'))).toBe('AUTH_REVOKED');
  });
});
