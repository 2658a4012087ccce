import type { TestAnswer } from '../../../shared/contract/cli-answers.ts';
import { factLabel, factText } from '../../../shared/i18n/fact-text.ts';
import { findingText } from '../../../shared/i18n/finding-text.ts';
import { createFormats } from '../../../shared/i18n/format.ts';
import type { Stage, StageState } from '../../../shared/model/test-result.ts';
import type { View } from '../command.ts';
import { formatTable } from '../table.ts';
import { listing } from './facts.ts';

type Result = TestAnswer['results'][number];

/** A sign beside each state's word, which says the same. */
const signs: Readonly<Record<StageState, string>> = { pass: '✓', warn: '!', fail: '✗', skipped: '-', notReached: '·' };

const holderOf = ({ credential }: Result, { translate }: View): string =>
  credential.organisation ?? translate('terms.scope.system');

function stageRow({ stage, state, ms, facts }: Stage, { translate, language }: View): readonly string[] {
  const format = createFormats(language);
  // A terminal has no room for long lists: their length says enough.
  const found = Object.entries(facts).map(
    ([name, value]) =>
      `${factLabel(name, translate) ?? name}: ${Array.isArray(value) ? value.length : factText(name, value, { t: translate, format })}`,
  );
  const took = state === 'notReached' || state === 'skipped' ? '' : format.duration(ms);
  return [
    signs[state],
    translate(`terms.stage.${stage}`),
    translate(`terms.stageState.${state}`),
    took,
    found.join('  '),
  ];
}

function renderOne(result: Result, view: View): string {
  const { translate, language } = view;
  const { verdict, cause, confidence, fix, retryAt, credential } = result;
  const answers = (['reachable', 'accepted', 'capable'] as const).map(
    (question) => `${translate(`terms.verdict.${question}`)}: ${translate(`terms.answer.${verdict[question]}`)}`,
  );
  const told = cause === null ? null : findingText(translate, { cause, stages: result.stages }).message;
  return [
    `${credential.provider}  ${credential.label}  ${holderOf(result, view)}`,
    answers.join('   '),
    formatTable(result.stages.map((stage) => stageRow(stage, view))),
    ...(told === null
      ? []
      : [translate('cli.say.causeLine', { title: told, confidence: translate(`terms.confidence.${confidence}`) })]),
    ...(fix === null ? [] : [translate('cli.say.fixLine', { fix })]),
    ...(retryAt === undefined ? [] : [translate('cli.say.retryAt', { at: createFormats(language).dateTime(retryAt) })]),
  ].join('\n');
}

/** How often which cause, one a line. */
function renderSummary({ summary, results }: TestAnswer, { translate }: View): string {
  const rows = summary.map(({ cause, tests }) => [
    String(tests),
    translate(cause === null ? 'cli.say.noCause' : `causes.${cause}.title`),
    cause ?? '',
  ]);
  return [translate('cli.say.testsByCause', { count: results.length }), formatTable(rows)].join('\n');
}

function renderTable(results: readonly Result[], view: View): string {
  const { translate } = view;
  return listing(
    view,
    ['organisation', 'provider', 'label', 'reachable', 'accepted', 'capable', 'cause'],
    results.map((result) => [
      holderOf(result, view),
      result.credential.provider,
      result.credential.label,
      translate(`terms.answer.${result.verdict.reachable}`),
      translate(`terms.answer.${result.verdict.accepted}`),
      translate(`terms.answer.${result.verdict.capable}`),
      result.cause === null ? '' : translate(`causes.${result.cause}.title`),
    ]),
  );
}

/** One result with its stages, or several in a table and by cause; and where the report is. */
export function renderTestResults(answer: TestAnswer, view: View): string {
  const { results, report } = answer;
  const [only] = results;
  const told = results.length === 1 && only !== undefined ? [renderOne(only, view)] : [renderTable(results, view)];
  return [
    ...told,
    ...(results.length > 1 ? ['', renderSummary(answer, view)] : []),
    ...(report === null ? [] : ['', view.translate('cli.say.reportIn', { file: report.file })]),
  ].join('\n');
}
