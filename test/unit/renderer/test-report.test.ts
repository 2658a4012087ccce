import { describe, expect, it } from 'vitest';
import { reportText } from '../../../renderer/features/tests/report-text.ts';
import { waterfall } from '../../../renderer/ui/waterfall.ts';
import type { TestResult } from '../../../shared/contract/tests.ts';
import { createFormats } from '../../../shared/i18n/format.ts';
import { createTranslator } from '../../../shared/i18n/translate.ts';
import type { Stage } from '../../../shared/model/test-result.ts';

const words = { t: createTranslator('en'), format: createFormats('en') };

const stages: readonly Stage[] = [
  { stage: 'dns', state: 'pass', ms: 20, facts: { addresses: ['198.51.100.1'] } },
  { stage: 'auth', state: 'fail', ms: 60, facts: { status: 401 } },
  { stage: 'quota', state: 'notReached', ms: 0, facts: {} },
];

const result: TestResult = {
  credential: { id: null, provider: 'openai', label: 'Produção', organisation: null },
  verdict: { reachable: 'yes', accepted: 'no', capable: 'unknown' },
  cause: 'AUTH_INVALID',
  confidence: 'sure',
  stages: [...stages],
  probeVersion: 3,
  testedAt: Date.UTC(2026, 10, 21, 14),
};

describe('a report', () => {
  it('says what was tested, what came out, why, what to do and each stage', () => {
    const lines = reportText(result, words).split('\n');
    expect(lines[0]).toBe('# Chaveiro: openai “Produção”');
    expect(lines).toContain('- Key accepted: **No**');
    expect(lines).toContain('Cause: The key was not accepted (`AUTH_INVALID`, Sure)');
    expect(lines.some((line) => line.startsWith('What to do: '))).toBe(true);
    expect(lines.map((line) => line.replace(/\s/g, ' '))).toContain(
      '| Authentication | Failed | 60 ms | HTTP answer: 401 |',
    );
  });

  it('shows names and facts letter by letter, whatever they are', () => {
    const odd = { ...result, credential: { ...result.credential, label: '# [x](http://a) | `b`\n- c' } };
    expect(reportText(odd, words)).toContain('“\\# \\[x\\]\\(http://a\\) \\| \\`b\\` - c”');
  });

  it('of a key that works has no cause', () => {
    expect(reportText({ ...result, cause: null }, words)).toContain('Everything works');
  });
});

describe('a stage’s bar', () => {
  it('begins where the one before ended, on one scale', () => {
    expect(waterfall(stages)).toEqual([
      { marginInlineStart: '0%', inlineSize: '25%' },
      { marginInlineStart: '25%', inlineSize: '75%' },
      { marginInlineStart: '100%', inlineSize: '0%' },
    ]);
  });

  it('is seen even when no time passed, and never leaves its track', () => {
    const quick = waterfall([...stages.slice(0, 2), { stage: 'permission', state: 'pass', ms: 0, facts: {} }]);
    expect(quick.at(-1)).toEqual({ marginInlineStart: '98.5%', inlineSize: '1.5%' });
  });
});
