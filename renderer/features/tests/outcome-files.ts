import type { Formats } from '../../../shared/i18n/format.ts';
import { markdownText } from '../../../shared/i18n/markdown-text.ts';
import type { TranslateOnPage } from '../../../shared/i18n/translate.ts';
import type { Language } from '../../../shared/model/language.ts';
import { groupOutcomes } from './group-outcomes.ts';
import { groupTitle } from './group-words.ts';
import type { KeyOutcome } from './key-outcome.ts';

/** What texts about keys are made with. */
export type OutcomeWords = {
  readonly t: TranslateOnPage;
  readonly format: Formats;
  readonly language: Language;
  readonly providerName: (id: string) => string;
  /** What an organisation is called; null: the agency itself. */
  readonly ownerName: (slug: string | null) => string;
};

/** Keys by cause as Markdown, for a ticket or a mail. It has names and causes, never a secret. */
export function outcomesReport(title: string, outcomes: readonly KeyOutcome[], words: OutcomeWords): string {
  const { t, format } = words;
  const sections = groupOutcomes(outcomes).flatMap(({ group, outcomes: keys }) => [
    `## ${groupTitle(group, t)} (${format.number(keys.length)})`,
    '',
    ...(group === 'FINE' || group === 'EXPIRED' || group === 'UNTESTED'
      ? []
      : [`${t('page.test.fix')}: ${t(`causes.${group}.fix`)} (\`${group}\`)`, '']),
    ...keys
      .map(({ credential: { label, provider, organisation } }) =>
        [words.ownerName(organisation), words.providerName(provider), label].map(markdownText).join(' · '),
      )
      .map((line) => `- ${line}`),
    '',
  ]);
  return [`# ${markdownText(title)}`, '', ...sections].join('\n');
}
