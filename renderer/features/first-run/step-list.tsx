import { IconCheck } from '@tabler/icons-react';
import { useText } from '../../i18n/text.tsx';
import { Icon } from '../../ui/icon.tsx';
import classes from './step-list.module.css';

const steps = ['passphrase', 'recovery', 'check'] as const;

/** Where in the steps of the first run the user is. */
export function StepList({ current }: { readonly current: (typeof steps)[number] }) {
  const { t } = useText();
  const reached = steps.indexOf(current);
  return (
    <ol className={classes.list} aria-label={t('page.firstRun.steps.label')}>
      {steps.map((step, index) => (
        <li
          key={step}
          className={classes.step}
          aria-current={step === current ? 'step' : undefined}
          data-done={index < reached || undefined}
        >
          <span className={classes.mark} aria-hidden>
            {index < reached ? <Icon of={IconCheck} /> : index + 1}
          </span>
          {t(`page.firstRun.steps.${step}`)}
        </li>
      ))}
    </ol>
  );
}
