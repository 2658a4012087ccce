import { IconCircleCheckFilled, IconCircleXFilled, IconHelpCircle, type Icon as TablerIcon } from '@tabler/icons-react';
import type { Answer, Verdict } from '../../shared/model/test-result.ts';
import { useText } from '../i18n/text.tsx';
import { Icon } from './icon.tsx';
import classes from './verdict-mark.module.css';

const icons: Readonly<Record<Answer, TablerIcon>> = {
  yes: IconCircleCheckFilled,
  no: IconCircleXFilled,
  unknown: IconHelpCircle,
};

const questions = ['reachable', 'accepted', 'capable'] as const;

/** The three answers of a test in the room of three icons: reachable, key accepted, can do the job. */
export function VerdictMark({ verdict }: { readonly verdict: Verdict }) {
  const { t } = useText();
  const words = questions
    .map((one) =>
      t('page.part.verdict', { question: t(`terms.verdict.${one}`), answer: t(`terms.answer.${verdict[one]}`) }),
    )
    .join(' · ');
  return (
    <span className={classes.mark} role="img" aria-label={words} title={words}>
      {questions.map((one) => (
        <span key={one} className={classes.answer} data-answer={verdict[one]}>
          <Icon of={icons[verdict[one]]} />
        </span>
      ))}
    </span>
  );
}
