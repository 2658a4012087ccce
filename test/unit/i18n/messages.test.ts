import { describe, expect, it } from 'vitest';
import { causes } from '../../../shared/errors/causes.ts';
import { errorCodes } from '../../../shared/errors/codes.ts';
import { reasons } from '../../../shared/errors/reasons.ts';
import { reasonGaps } from '../../../shared/i18n/error-text.ts';
import { resources } from '../../../shared/i18n/resources.ts';
import { auditAction } from '../../../shared/model/audit-entry.ts';
import { capability, category } from '../../../shared/model/category.ts';
import { language } from '../../../shared/model/language.ts';
import { origin, role } from '../../../shared/model/member.ts';
import { billingStatus } from '../../../shared/model/organisation.ts';
import { level, resolutionReason, stepKind } from '../../../shared/model/resolution.ts';
import { answer, confidence, stageName, stageState, status } from '../../../shared/model/test-result.ts';
import { gapsOf, textsOf } from './texts.ts';

const english = textsOf(resources.en);
const portuguese = textsOf(resources['pt-BR']);
const both = [
  ['en', english],
  ['pt-BR', portuguese],
] as const;

describe('the two languages', () => {
  it('have the same keys', () => {
    expect([...portuguese.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('leave the same gaps in every text', () => {
    const differing = [...english].filter(
      ([key, text]) => gapsOf(text).join() !== gapsOf(portuguese.get(key) ?? '').join(),
    );
    expect(differing).toEqual([]);
  });

  it.each(both)('%s has no empty text, stray space or doubled space', (_language, texts) => {
    const untidy = [...texts].filter(
      ([, text]) => text.trim() === '' || text !== text.trim() || /\S {2,}\S/.test(text),
    );
    expect(untidy).toEqual([]);
  });

  it.each(both)('%s speaks calmly: no exclamation marks, no "oops"', (_language, texts) => {
    const loud = [...texts].filter(([, text]) => /!|\boops\b|\bops\b|\bdesculp/i.test(text));
    expect(loud).toEqual([]);
  });
});

describe('every closed table has its words', () => {
  const wanted = [
    ...errorCodes.flatMap((code) => [`errors.${code}.message`, `errors.${code}.fix`]),
    ...reasons.flatMap((reason) => [`reasons.${reason}.message`, `reasons.${reason}.fix`]),
    ...causes.flatMap((cause) => [`causes.${cause}.title`, `causes.${cause}.fix`]),
    ...resolutionReason.options.map((reason) => `resolution.${reason}`),
    ...stepKind.options.map((kind) => `resolution.step.${kind}`),
    ...auditAction.options.map((action) => `terms.action.${action}`),
    ...answer.options.map((word) => `terms.answer.${word}`),
    ...billingStatus.options.map((word) => `terms.billingStatus.${word}`),
    ...capability.options.map((word) => `terms.capability.${word}`),
    ...category.options.map((word) => `terms.category.${word}`),
    ...confidence.options.map((word) => `terms.confidence.${word}`),
    ...language.options.map((word) => `terms.language.${word}`),
    ...level.options.map((word) => `terms.level.${word}`),
    ...origin.options.map((word) => `terms.origin.${word}`),
    ...role.options.map((word) => `terms.role.${word}`),
    ...stageName.options.map((word) => `terms.stage.${word}`),
    ...stageState.options.map((word) => `terms.stageState.${word}`),
    ...status.options.map((word) => `terms.status.${word}`),
  ];

  it.each(both)('in %s', (_language, texts) => {
    expect(wanted.filter((key) => !texts.has(key))).toEqual([]);
  });

  it('and no word is left over from a member that no longer exists', () => {
    const closed = ['errors.', 'reasons.', 'causes.', 'resolution.', 'terms.action.'];
    const surplus = [...english.keys()].filter(
      (key) => closed.some((prefix) => key.startsWith(prefix)) && !wanted.includes(key),
    );
    expect(surplus).toEqual([]);
  });
});

describe('sentences of errors and reasons', () => {
  it.each(both)('end with a full stop and begin with a capital in %s', (_language, texts) => {
    const advice = [...texts].filter(([key]) => /^(errors|reasons)\./.test(key));
    const loose = advice.filter(([, text]) => !/^(\p{Lu}|http)/u.test(text) || !text.endsWith('.'));
    expect(loose).toEqual([]);
  });

  it.each(both)('need only the values that %s reasons declare', (_language, texts) => {
    for (const reason of reasons) {
      const used = ['message', 'fix'].flatMap((part) => gapsOf(texts.get(`reasons.${reason}.${part}`) ?? ''));
      expect([reason, [...new Set(used)]]).toEqual([reason, reasonGaps[reason] ?? []]);
    }
  });

  it.each(both)('need no value at all where only the code is known, in %s', (_language, texts) => {
    const gaps = [...texts].filter(([key, text]) => key.startsWith('errors.') && gapsOf(text).length > 0);
    expect(gaps).toEqual([]);
  });
});
