import { describe, expect, it } from 'vitest';
import { rateLimitFacts, retryAtOf } from '../../../electron/probes/kit/rate-limit.ts';

const now = Date.UTC(2026, 10, 21, 12);
const hour = 60 * 60 * 1000;

describe('when to try again', () => {
  it.each([
    ['30', now + 30_000],
    [' 30 ', now + 30_000],
    ['Sat, 21 Nov 2026 13:00:00 GMT', now + hour],
    ['999999999', now + 24 * hour],
    ['Sat, 21 Nov 2099 13:00:00 GMT', now + 24 * hour],
    ['0', null],
    ['-5', null],
    ['1.5s', null],
    ['Sat, 21 Nov 2020 13:00:00 GMT', null],
    ['soon', null],
    ['', null],
  ])('is read from Retry-After: %s', (value, at) => {
    expect(retryAtOf({ 'retry-after': value }, now)).toBe(at);
  });

  it('is not known where nothing says it', () => {
    expect(retryAtOf({}, now)).toBeNull();
  });
});

describe('what is left of a rate', () => {
  it('is shown from the names vendors use, cut short, and from no other header', () => {
    const headers = {
      'x-ratelimit-limit-requests': '60',
      'x-ratelimit-remaining-tokens': '149984',
      'ratelimit-reset': '12',
      'x-ratelimit-limit': 'x'.repeat(500),
      'x-ratelimit-secret': 'no',
      'set-cookie': ['a=b'],
      'x-request-id': 'req_1',
    };
    expect(rateLimitFacts(headers)).toEqual({
      ratelimitLimitRequests: '60',
      ratelimitRemainingTokens: '149984',
      ratelimitReset: '12',
      ratelimitLimit: 'x'.repeat(40),
    });
  });
});
