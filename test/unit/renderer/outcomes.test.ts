import { describe, expect, it } from 'vitest';
import { countTones, groupOutcomes } from '../../../renderer/features/tests/group-outcomes.ts';
import {
  type KeyOutcome,
  outcomeOfFailing,
  outcomeOfResult,
  outcomeOfStored,
} from '../../../renderer/features/tests/key-outcome.ts';
import { needsWord } from '../../../renderer/features/tests/needs-word.ts';
import { outcomesReport } from '../../../renderer/features/tests/outcome-files.ts';
import { filterOutcomes, readTestsView } from '../../../renderer/features/tests/tests-view.ts';
import type { TestResult } from '../../../shared/contract/tests.ts';
import type { Cause } from '../../../shared/errors/causes.ts';
import { createFormats } from '../../../shared/i18n/format.ts';
import { createTranslator } from '../../../shared/i18n/translate.ts';
import { credentialId, providerId } from '../../../shared/model/ids.ts';
import type { Language } from '../../../shared/model/language.ts';
import { slug } from '../../../shared/model/slug.ts';
import type { Answer } from '../../../shared/model/test-result.ts';
import { aCredentialView } from './credential-view.ts';

const wordsIn = (language: Language) => ({
  language,
  t: createTranslator(language),
  format: createFormats(language),
  providerName: (id: string) => id.toUpperCase(),
  ownerName: (owner: string | null) => (owner === null ? 'Agency' : `Client ${owner}`),
});

const idOf = (number: number) => credentialId.parse(`01980000-0000-7000-8000-${String(number).padStart(12, '0')}`);

function result(number: number, accepted: Answer, cause: Cause | null, label = `Key ${number}`): TestResult {
  return {
    credential: {
      id: idOf(number),
      provider: providerId.parse('openai'),
      label,
      organisation: number % 2 === 0 ? slug.parse('padaria') : null,
    },
    verdict: { reachable: 'yes', accepted, capable: cause === null ? 'yes' : 'unknown' },
    cause,
    confidence: 'sure',
    stages: [],
    probeVersion: 1,
    testedAt: Date.UTC(2026, 10, 21, 14),
  };
}

const outcomes: readonly KeyOutcome[] = [
  result(1, 'yes', null),
  result(2, 'no', 'AUTH_INVALID'),
  result(3, 'yes', 'RATE_LIMIT'),
  result(4, 'no', 'AUTH_REVOKED'),
  result(5, 'no', 'AUTH_INVALID'),
].map(outcomeOfResult);

describe('outcomes', () => {
  it('are grouped by cause: failing ones first, the largest of them before, working ones last', () => {
    expect(groupOutcomes(outcomes).map(({ group, tone, outcomes: keys }) => [group, tone, keys.length])).toEqual([
      ['AUTH_INVALID', 'failing', 2],
      ['AUTH_REVOKED', 'failing', 1],
      ['RATE_LIMIT', 'unsure', 1],
      ['FINE', 'fine', 1],
    ]);
    expect(countTones(outcomes)).toEqual({ failing: 3, unsure: 1, fine: 1 });
  });

  it('as the last tests left them say expired where no cause was named', () => {
    const { credential } = result(1, 'yes', null);
    expect(outcomeOfFailing({ credential, cause: null, testedAt: null })).toMatchObject({
      group: 'EXPIRED',
      tone: 'failing',
    });
  });

  it.each([
    [null, null, 'configuring', 'unsure', 'UNTESTED'],
    ['no', 'AUTH_INVALID', 'error', 'failing', 'AUTH_INVALID'],
    ['yes', null, 'active', 'fine', 'FINE'],
    ['yes', null, 'error', 'failing', 'EXPIRED'],
    [null, null, 'error', 'failing', 'EXPIRED'],
  ] as const)(
    'of a stored key, accepted: %s, cause: %s, status: %s, are %s and %s',
    (accepted, cause, status, ...is) => {
      const verdict = accepted === null ? null : result(1, accepted, cause).verdict;
      const view = aCredentialView({ health: { status, verdict, cause, testedAt: null } });
      const { tone, group } = outcomeOfStored(view);
      expect([tone, group]).toEqual(is);
    },
  );

  it('are filtered by how they came out and by words of key, client and provider, without accents', () => {
    const names = wordsIn('en');
    const found = (only: readonly KeyOutcome['tone'][], find: string) =>
      filterOutcomes(outcomes, { only, find }, names).map(({ credential }) => credential.label);
    expect(found(['unsure', 'fine'], '')).toEqual(['Key 1', 'Key 3']);
    expect(found([], 'pádaria key')).toEqual(['Key 2', 'Key 4']);
    expect(found(['failing'], 'agency')).toEqual(['Key 5']);
    expect(found([], 'nobody')).toEqual([]);
  });
});

describe('the address', () => {
  it('tells of the keys to choose from', () => {
    expect(readTestsView({ view: 'choose' })).toEqual({ view: 'choose' });
  });

  it('keeps what means something and nothing else', () => {
    const known = { view: 'failing', by: 'key', cause: 'AUTH_INVALID', only: ['fine'], find: 'x' };
    expect(readTestsView({ ...known, secret: 'y' })).toEqual(known);
    expect(readTestsView({ view: 'z', by: 1, cause: 'NO_SUCH', only: ['z'], find: '' })).toEqual({});
    expect(readTestsView({ find: 'a'.repeat(900) }).find?.length).toBe(200);
  });
});

describe('a run', () => {
  it.each([
    [{ total: 100, paid: 0, changing: 0 }, false, false],
    [{ total: 101, paid: 0, changing: 0 }, false, true],
    [{ total: 1, paid: 1, changing: 0 }, false, true],
    [{ total: 1, paid: 0, changing: 1 }, false, true],
    [{ total: 1, paid: 0, changing: 0 }, true, true],
  ])('of %j, another one running: %s, is asked about: %s', (plan, isRunning, isAsked) => {
    expect(needsWord(plan, isRunning)).toBe(isAsked);
  });
});

describe('results taken along', () => {
  it('as a report are headed by their causes, with what to do', () => {
    const report = outcomesReport('Tests of *all*', outcomes, wordsIn('en'));
    expect(report).toContain('# Tests of \\*all\\*');
    expect(report).toContain('## The key was not accepted (2)');
    expect(report).toContain('- Client padaria · OPENAI · Key 2');
    expect(report.indexOf('AUTH_INVALID')).toBeLessThan(report.indexOf('RATE_LIMIT'));
  });
});
