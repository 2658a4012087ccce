import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Finding, verdictOf } from '../../../electron/domain/verdict.ts';
import { type Cause, causes } from '../../../shared/errors/causes.ts';
import { confidence, type StageName, stageName } from '../../../shared/model/test-result.ts';

const finding = fc.record({
  cause: fc.constantFrom(...causes),
  confidence: fc.constantFrom(...confidence.options),
  stage: fc.constantFrom(...stageName.options),
  proven: fc.boolean(),
});

/** Reachable, accepted and capable in one line. */
const answers = (finding: Finding | null): string => Object.values(verdictOf(finding)).join(' ');

type Row = readonly [what: string, cause: Cause, stage: StageName, proven: boolean, expected: string];

const rows: readonly Row[] = [
  ['a key with spaces', 'FMT_SPACE', 'format', false, 'unknown no unknown'],
  ["another provider's key", 'FMT_PREFIX', 'format', false, 'unknown no unknown'],
  ['a base URL with its path twice', 'URL_PATH', 'format', false, 'unknown unknown unknown'],
  ['a field that is missing', 'BAD_REQUEST', 'format', false, 'unknown unknown unknown'],
  ['a machine without a network', 'OFFLINE', 'dns', false, 'unknown unknown unknown'],
  ['an address we would not connect to', 'BAD_REQUEST', 'dns', false, 'unknown unknown unknown'],
  ['a name that does not exist', 'DNS_NX', 'dns', false, 'no unknown unknown'],
  ['a proxy that blocks the host', 'PROXY_DENY', 'route', false, 'no unknown unknown'],
  ['a closed port', 'TCP_REFUSED', 'tcp', false, 'no unknown unknown'],
  ['a bad certificate', 'TLS_UNTRUSTED', 'tls', false, 'no unknown unknown'],
  ['a cancel before anyone answered', 'CANCELLED', 'tcp', false, 'unknown unknown unknown'],
  ['a cancel while the vendor thinks', 'CANCELLED', 'auth', false, 'yes unknown unknown'],
  ['a vendor that never answers', 'TIMEOUT', 'auth', false, 'yes unknown unknown'],
  ['a failing vendor', 'SRV_5XX', 'auth', false, 'yes unknown unknown'],
  ['a login page', 'NOT_OUR_SERVICE', 'auth', false, 'no unknown unknown'],
  ['a wrong key', 'AUTH_INVALID', 'auth', false, 'yes no unknown'],
  ['an expired key', 'AUTH_EXPIRED', 'auth', false, 'yes no unknown'],
  ['a revoked key', 'AUTH_REVOKED', 'auth', false, 'yes no unknown'],
  ['a country that is not served', 'PERM_REGION', 'auth', false, 'yes unknown unknown'],
  ['a right our probe lacks', 'PERM_SCOPE', 'permission', true, 'yes yes unknown'],
  ['a refusal that may be about the key', 'PERM_SCOPE', 'permission', false, 'yes unknown unknown'],
  ['a model the key may not use', 'PERM_MODEL', 'permission', true, 'yes yes no'],
  ['an account without credit', 'QUOTA_CREDIT', 'quota', true, 'yes yes no'],
  ['a limit that passes', 'RATE_LIMIT', 'quota', true, 'yes yes unknown'],
  ['a limit before the key was looked at', 'RATE_LIMIT', 'quota', false, 'yes unknown unknown'],
  ['a database that does not exist', 'NOT_FOUND_TARGET', 'auth', true, 'yes yes no'],
  ['a path that does not exist', 'NOT_FOUND_TARGET', 'auth', false, 'yes unknown unknown'],
  ['a disabled account', 'ACCOUNT_DISABLED', 'permission', true, 'yes yes no'],
  ['a disconnected device', 'SESSION_OFFLINE', 'quota', true, 'yes yes no'],
  ['an answer nobody documented', 'PROBE_OUTDATED', 'permission', true, 'yes yes unknown'],
];

describe('a verdict', () => {
  it('is yes to all where nothing stopped the test', () => {
    expect(answers(null)).toBe('yes yes yes');
  });

  it.each(rows)('of %s (%s at %s, key proven: %s) is "%s"', (...row) => {
    const [, cause, stage, proven, expected] = row;
    expect(answers({ cause, stage, proven, confidence: 'sure' })).toBe(expected);
  });

  it('never says that the key can do the job after a stop', () => {
    fc.assert(
      fc.property(finding, (one) => {
        expect(verdictOf(one).capable).not.toBe('yes');
      }),
    );
  });

  it('says that the job is impossible only of an accepted key', () => {
    fc.assert(
      fc.property(finding, (one) => {
        const { accepted, capable } = verdictOf(one);
        expect(capable === 'no' && accepted !== 'yes').toBe(false);
      }),
    );
  });

  it('judges the key by a refusal or a proof, and by nothing else', () => {
    fc.assert(
      fc.property(finding, (one) => {
        const unrefused = one.proven ? 'yes' : 'unknown';
        expect(verdictOf(one).accepted).toBe(/^(?:AUTH|FMT)_/.test(one.cause) ? 'no' : unrefused);
      }),
    );
  });
});
