import { VisuallyHidden } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useText } from '../i18n/text.tsx';
import { Icon } from './icon.tsx';
import classes from './step-list.module.css';

type Props<Id extends string> = {
  /** Names the list. */
  readonly label: string;
  readonly steps: readonly Id[];
  readonly current: Id;
  readonly nameOf: (step: Id) => string;
};

/** Where in some work one is. There is no going back by it. */
export function StepList<Id extends string>({ label, steps, current, nameOf }: Props<Id>) {
  const { t, format } = useText();
  const at = steps.indexOf(current);
  return (
    <ol className={classes.list} aria-label={label}>
      {steps.map((step, index) => {
        const isDone = index < at;
        return (
          <li key={step} className={classes.step} aria-current={index === at ? 'step' : undefined} data-done={isDone}>
            <span className={classes.mark} aria-hidden>
              {isDone ? <Icon of={IconCheck} /> : format.number(index + 1)}
            </span>
            {nameOf(step)}
            {isDone && <VisuallyHidden>{t('page.part.step.done')}</VisuallyHidden>}
          </li>
        );
      })}
    </ol>
  );
}
