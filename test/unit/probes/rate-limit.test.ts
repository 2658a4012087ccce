import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rateLimitFacts, retryAtOf } from '../../../electron/probes/kit/rate-limit.ts';

const now = Date.UTC(2026, 10, 21, 12);
const dayMs = 24 * 60 * 60 * 1000;

describe('the time to try again', () => {
  it.each([
    ['seconds', '20', now + 20_000],
    ['seconds with white space around', ' 20 ', now + 20_000],
    ['a date', 'Sat, 21 Nov 2026 12:00:30 GMT', now + 30_000],
    ['more than a day, which nobody means', '999999999', now + dayMs],
    ['a date years away', 'Fri, 21 Nov 2036 12:00:00 GMT', now + dayMs],
  ])('is read from %s', (_, value, at) => {
    expect(retryAtOf({ 'retry-after': value }, now)).toBe(at);
  });

  it.each([
    ['nothing', undefined],
    ['no time', 'soon'],
    ['nothing to wait for', '0'],
    ['the past', 'Sat, 21 Nov 2026 11:59:00 GMT'],
    ['an empty text', ''],
    ['several values', ['10', '20']],
  ])('is not read from %s', (_, value) => {
    expect(retryAtOf({ 'retry-after': value }, now)).toBeNull();
  });

  it('is a whole moment of the next day, whatever a vendor says', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.nat().map(String)), (value) => {
        const at = retryAtOf({ 'retry-after': value }, now) ?? now + 1;
        expect(Number.isInteger(at) && at > now && at <= now + dayMs).toBe(true);
      }),
    );
  });
});

describe('the facts of a limit', () => {
  it('are the headers vendors use for it, and no others', () => {
    const headers = {
      'x-ratelimit-limit-requests': '5000',
      'x-ratelimit-remaining-tokens': '9',
      'ratelimit-reset': '60',
      'x-ratelimit-limit': ['1', '2'],
      'x-ratelimit-user': 'ana',
      'x-request-id': 'req_1',
      'content-type': 'application/json',
    };
    expect(rateLimitFacts(headers)).toEqual({
      ratelimitLimitRequests: '5000',
      ratelimitRemainingTokens: '9',
      ratelimitReset: '60',
    });
  });

  it('are cut short', () => {
    expect(rateLimitFacts({ 'ratelimit-reset': 'x'.repeat(500) })).toEqual({ ratelimitReset: 'x'.repeat(40) });
  });
});
