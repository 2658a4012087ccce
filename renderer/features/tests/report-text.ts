import type { TestResult } from '../../../shared/contract/tests.ts';
import { factLabel, factText } from '../../../shared/i18n/fact-text.ts';
import { findingText } from '../../../shared/i18n/finding-text.ts';
import type { Formats } from '../../../shared/i18n/format.ts';
import { markdownText } from '../../../shared/i18n/markdown-text.ts';
import type { TranslateOnPage } from '../../../shared/i18n/translate.ts';

type Words = { readonly t: TranslateOnPage; readonly format: Formats };

/** A result as Markdown for a ticket or a mail. It has what the engine says of a test, which never holds a secret. */
export function reportText(result: TestResult, { t, format }: Words): string {
  const { credential, verdict, cause, confidence, stages, testedAt, probeVersion } = result;
  const answers = (['reachable', 'accepted', 'capable'] as const).map(
    (question) => `- ${t(`terms.verdict.${question}`)}: **${t(`terms.answer.${verdict[question]}`)}**`,
  );
  const told = cause === null ? null : findingText(t, { cause, stages });
  const problem =
    told === null
      ? [t('page.test.allFine')]
      : [
          `${t('page.test.cause')}: ${told.message} (\`${cause}\`, ${t(`terms.confidence.${confidence}`)})`,
          '',
          `${t('page.test.fix')}: ${told.fix}`,
        ];
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const steps = stages.map((stage) => {
    const facts = Object.entries(stage.facts).map(
      ([name, value]) => `${factLabel(name, t) ?? name}: ${factText(name, value, { t, format })}`,
    );
    return row([
      t(`terms.stage.${stage.stage}`),
      t(`terms.stageState.${stage.state}`),
      format.duration(stage.ms),
      markdownText(facts.join(', ')),
    ]);
  });
  return [
    `# ${t('page.test.reportTitle', { provider: credential.provider, label: markdownText(credential.label) })}`,
    '',
    t('page.test.testedAt', { time: format.dateTime(testedAt) }),
    t('page.test.probeVersion', { version: probeVersion }),
    '',
    ...answers,
    '',
    ...problem,
    '',
    row([t('page.test.stage'), t('page.test.state'), t('page.test.duration'), t('page.test.facts')]),
    row(['---', '---', '---:', '---']),
    ...steps,
    '',
  ].join('\n');
}
