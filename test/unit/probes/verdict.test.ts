import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Finding, verdictOf } from '../../../electron/domain/verdict.ts';
import { causes } from '../../../shared/errors/causes.ts';
import { stageName } from '../../../shared/model/test-result.ts';

const answersOf = (finding: Finding | null): string => {
  const { reachable, accepted, capable } = verdictOf(finding);
  return `${reachable} ${accepted} ${capable}`;
};

type Row = readonly [Finding['stage'], Finding['cause'], 'proven' | 'open', string];

const rows: readonly Row[] = [
  ['format', 'FMT_SPACE', 'open', 'unknown no unknown'],
  ['format', 'FMT_PREFIX', 'open', 'unknown no unknown'],
  ['format', 'BAD_REQUEST', 'open', 'unknown unknown unknown'],
  ['route', 'PROXY_AUTH', 'open', 'no unknown unknown'],
  ['dns', 'DNS_NX', 'open', 'no unknown unknown'],
  ['dns', 'BAD_REQUEST', 'open', 'unknown unknown unknown'],
  ['tcp', 'TCP_REFUSED', 'open', 'no unknown unknown'],
  ['tcp', 'OFFLINE', 'open', 'unknown unknown unknown'],
  ['tls', 'TLS_UNTRUSTED', 'open', 'no unknown unknown'],
  ['tls', 'CANCELLED', 'open', 'unknown unknown unknown'],
  ['auth', 'NOT_OUR_SERVICE', 'open', 'no unknown unknown'],
  ['auth', 'AUTH_INVALID', 'open', 'yes no unknown'],
  ['auth', 'AUTH_EXPIRED', 'open', 'yes no unknown'],
  ['auth', 'AUTH_REVOKED', 'open', 'yes no unknown'],
  ['auth', 'SRV_5XX', 'open', 'yes unknown unknown'],
  ['auth', 'TIMEOUT', 'open', 'yes unknown unknown'],
  ['auth', 'PERM_REGION', 'open', 'yes unknown unknown'],
  ['auth', 'NOT_FOUND_TARGET', 'open', 'yes unknown unknown'],
  ['auth', 'NOT_FOUND_TARGET', 'proven', 'yes yes no'],
  ['permission', 'PERM_SCOPE', 'open', 'yes unknown unknown'],
  ['permission', 'PERM_SCOPE', 'proven', 'yes yes unknown'],
  ['permission', 'PERM_MODEL', 'proven', 'yes yes no'],
  ['permission', 'PROBE_OUTDATED', 'proven', 'yes yes unknown'],
  ['permission', 'SESSION_OFFLINE', 'proven', 'yes yes no'],
  ['quota', 'QUOTA_CREDIT', 'proven', 'yes yes no'],
  ['quota', 'RATE_LIMIT', 'proven', 'yes yes unknown'],
  ['quota', 'RATE_LIMIT', 'open', 'yes unknown unknown'],
];

const finding: fc.Arbitrary<Finding> = fc.record({
  cause: fc.constantFrom(...causes),
  stage: fc.constantFrom(...stageName.options),
  proven: fc.boolean(),
  confidence: fc.constantFrom('sure', 'likely', 'guess'),
});

describe('the three answers', () => {
  it('are yes where nothing stopped the test', () => {
    expect(answersOf(null)).toBe('yes yes yes');
  });

  it.each(rows)('of a test that ended at %s with %s, %s, are', (stage, cause, proof, answers) => {
    expect(answersOf({ stage, cause, proven: proof === 'proven', confidence: 'sure' })).toBe(answers);
  });

  it('never call a job impossible, or possible, of a key that was not accepted', () => {
    fc.assert(
      fc.property(finding, (one) => {
        const { accepted, capable } = verdictOf(one);
        expect([one, capable]).not.toEqual([one, 'yes']);
        if (accepted !== 'yes') expect([one, capable]).toEqual([one, 'unknown']);
      }),
    );
  });
});
