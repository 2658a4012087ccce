import { IconCircleCheckFilled, IconCircleXFilled, IconHelpCircle, type Icon as TablerIcon } from '@tabler/icons-react';
import type { Answer, Verdict } from '../../../shared/model/test-result.ts';
import { useText } from '../../i18n/text.tsx';
import { Icon } from '../../ui/icon.tsx';
import classes from './verdict-answers.module.css';

const icons: Readonly<Record<Answer, TablerIcon>> = {
  yes: IconCircleCheckFilled,
  no: IconCircleXFilled,
  unknown: IconHelpCircle,
};

const questions = ['reachable', 'accepted', 'capable'] as const;

/** The three answers of a test. */
export function VerdictAnswers({ verdict }: { readonly verdict: Verdict }) {
  const { t } = useText();
  return (
    <dl className={classes.answers} aria-label={t('page.test.answers')}>
      {questions.map((question) => (
        <div key={question} className={classes.answer} data-answer={verdict[question]}>
          <dt>{t(`terms.verdict.${question}`)}</dt>
          <dd>
            <Icon of={icons[verdict[question]]} />
            {t(`terms.answer.${verdict[question]}`)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
