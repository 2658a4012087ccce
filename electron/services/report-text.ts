import type { ReportFormat } from '../../shared/contract/tests.ts';
import { csvText } from '../../shared/i18n/csv-text.ts';
import { markdownText } from '../../shared/i18n/markdown-text.ts';
import type { Instant } from '../../shared/model/time.ts';
import type { ReportRow } from './report-rows.ts';
import { type ReportWords, rowCells, rowHeadings } from './report-words.ts';

/** What a report says before its rows. */
export type ReportHead = {
  readonly at: Instant;
  readonly total: number;
  /** How many keys stand how, in words, most frequent first. */
  readonly states: readonly (readonly [state: string, keys: number])[];
};

/** A report's text in three: what comes before its rows, each row after the one before it, and the end. */
export type ReportText = {
  readonly begin: string;
  readonly row: (row: ReportRow, before: ReportRow | null) => string;
  readonly end: string;
};

const line = (cells: readonly string[]): string => `| ${cells.map(markdownText).join(' | ')} |\n`;

const rule = (columns: number): string => `|${' --- |'.repeat(columns)}\n`;

function markdown({ at, total, states }: ReportHead, words: ReportWords): ReportText {
  const { t, format } = words;
  const headings = rowHeadings(words);
  const clientOf = ({ organisation }: ReportRow) => organisation?.name ?? t('report.agency');
  return {
    begin: [
      `# ${t('report.title')}\n\n`,
      `${t('report.made', { at: format.dateTime(at), count: format.number(total) })}\n\n`,
      `## ${t('report.summary')}\n\n`,
      line([t('report.column.state'), t('report.column.keys')]),
      rule(2),
      ...states.map(([state, keys]) => line([state, format.number(keys)])),
    ].join(''),
    row: (row, before) => {
      const isSame = before !== null && before.organisation?.slug === row.organisation?.slug;
      const head = isSame ? '' : `\n## ${markdownText(clientOf(row))}\n\n${line(headings)}${rule(headings.length)}`;
      return head + line(rowCells(row, words));
    },
    end: '',
  };
}

const mark = '\uFEFF';

function csv(words: ReportWords): ReportText {
  const { t, language } = words;
  const text = (cells: readonly string[]) => csvText([cells], language).slice(mark.length);
  return {
    begin: mark + text([t('report.column.client'), ...rowHeadings(words)]),
    row: (row) => {
      const cells = rowCells(row, words);
      const testedAt = row.last === null ? '' : new Date(row.last.testedAt).toISOString();
      // A moment that programs and spreadsheets read alike.
      return text([row.organisation?.name ?? t('report.agency'), ...cells.toSpliced(9, 1, testedAt)]);
    },
    end: '',
  };
}

function json({ at, total }: ReportHead, { t }: ReportWords): ReportText {
  const iso = (moment: Instant) => new Date(moment).toISOString();
  const head = { format: 'chaveiro-test-report', version: 1, madeAt: iso(at), total };
  return {
    begin: `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "keys": [`,
    row: ({ last, ...row }, before) => {
      const fix = last?.cause == null ? null : t(`causes.${last.cause}.fix`);
      const key = { ...row, last: last === null ? null : { ...last, fix, testedAt: iso(last.testedAt) } };
      return `${before === null ? '' : ','}\n    ${JSON.stringify(key)}`;
    },
    end: '\n  ]\n}\n',
  };
}

/** The text of a report in a format. Names never become formulas, links or the edge of a table. */
export function reportText(format: ReportFormat, head: ReportHead, words: ReportWords): ReportText {
  if (format === 'markdown') return markdown(head, words);
  return format === 'csv' ? csv(words) : json(head, words);
}
