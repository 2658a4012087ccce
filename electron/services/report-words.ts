import { createFormats, type Formats } from '../../shared/i18n/format.ts';
import { createTranslator, type Translate } from '../../shared/i18n/translate.ts';
import type { Language } from '../../shared/model/language.ts';
import type { ReportRow } from './report-rows.ts';
import type { ServiceContext } from './service-context.ts';

/** What a report is written with. */
export type ReportWords = {
  readonly language: Language;
  readonly t: Translate;
  readonly format: Formats;
  readonly providerName: (id: string) => string;
};

/** What a report needs to speak a language. */
export const reportWords = ({ catalogue }: Pick<ServiceContext, 'catalogue'>, language: Language): ReportWords => ({
  language,
  t: createTranslator(language),
  format: createFormats(language),
  providerName: (id) => catalogue.get(id)?.name ?? id,
});

/** How a key stands, in words: its cause, or that there is none. */
export function stateWords(last: Pick<NonNullable<ReportRow['last']>, 'cause' | 'verdict'> | null, t: Translate) {
  if (last === null) return t('report.untested');
  if (last.cause !== null) return t(`causes.${last.cause}.title`);
  return t(Object.values(last.verdict).includes('no') ? 'report.unclear' : 'report.fine');
}

/** What columns say of one key, after its client; the same in every table. */
export function rowCells({ provider, label, last, history }: ReportRow, words: ReportWords): readonly string[] {
  const { t, format } = words;
  const answers = (['reachable', 'accepted', 'capable'] as const).map((question) =>
    last === null ? '' : t(`terms.answer.${last.verdict[question]}`),
  );
  const share = history.tests === 0 ? '' : format.number(history.passed);
  return [
    words.providerName(provider),
    label,
    ...answers,
    stateWords(last, t),
    last?.cause ?? '',
    last?.cause == null ? '' : t(`causes.${last.cause}.fix`),
    last?.stage == null ? '' : t(`terms.stage.${last.stage}`),
    last === null ? '' : format.dateTime(last.testedAt),
    last === null ? '' : String(last.probeVersion),
    share === '' ? '' : t('report.passed', { share, tests: format.number(history.tests) }),
  ];
}

/** Headings of `rowCells`. */
export const rowHeadings = ({ t }: ReportWords): readonly string[] => [
  t('report.column.provider'),
  t('report.column.key'),
  t('terms.verdict.reachable'),
  t('terms.verdict.accepted'),
  t('terms.verdict.capable'),
  t('report.column.cause'),
  t('report.column.code'),
  t('report.column.fix'),
  t('report.column.stage'),
  t('report.column.testedAt'),
  t('report.column.probeVersion'),
  t('report.column.passed'),
];
