import { describe, expect, it } from 'vitest';
import { deriveStatus, isConclusive, type StatusInput } from '../../../electron/domain/status.ts';

const now = 1_000_000;
const good = { reachable: 'yes', accepted: 'yes', capable: 'yes' } as const;
const proven: StatusInput = { active: true, filled: true, draft: false, expiresAt: null, verdict: good };

describe('the status of a card', () => {
  it.each<{ readonly says: string; readonly because: string; readonly input: Partial<StatusInput> }>([
    { says: 'active', because: 'the last test found nothing wrong', input: {} },
    { says: 'active', because: 'an unknown answer is not a no', input: { verdict: { ...good, capable: 'unknown' } } },
    { says: 'active', because: 'it expires later', input: { expiresAt: now + 1 } },
    { says: 'inactive', because: 'it is switched off', input: { active: false } },
    { says: 'inactive', because: 'nothing is set', input: { filled: false } },
    { says: 'inactive', because: 'off outweighs an error', input: { active: false, expiresAt: 1 } },
    { says: 'configuring', because: 'it was never tested', input: { verdict: null } },
    { says: 'configuring', because: 'a required field is missing', input: { draft: true } },
    { says: 'error', because: 'it expired', input: { expiresAt: now } },
    { says: 'error', because: 'it expired untested', input: { expiresAt: now, verdict: null } },
    { says: 'error', because: 'it cannot be reached', input: { verdict: { ...good, reachable: 'no' } } },
    { says: 'error', because: 'its key is refused', input: { verdict: { ...good, accepted: 'no' } } },
    { says: 'error', because: 'it cannot do the job', input: { verdict: { ...good, capable: 'no' } } },
  ])('is $says because $because', ({ says, input }) => {
    expect(deriveStatus({ ...proven, ...input }, now)).toBe(says);
  });

  it('is not touched by a machine that was offline or a test that was cancelled', () => {
    expect([isConclusive('OFFLINE'), isConclusive('CANCELLED')]).toEqual([false, false]);
  });

  it('follows any other test, passed or not', () => {
    expect([isConclusive(null), isConclusive('AUTH_INVALID'), isConclusive('TIMEOUT')]).toEqual([true, true, true]);
  });
});
