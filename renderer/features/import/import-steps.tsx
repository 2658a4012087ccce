import { IconCheck } from '@tabler/icons-react';
import { useText } from '../../i18n/text.tsx';
import { Icon } from '../../ui/icon.tsx';
import classes from './import-steps.module.css';

const steps = ['source', 'review', 'done'] as const;

export type ImportStep = (typeof steps)[number];

/** Where in an import the user is. */
export function ImportSteps({ current }: { readonly current: ImportStep }) {
  const { t, format } = useText();
  const at = steps.indexOf(current);
  return (
    <ol className={classes.list} aria-label={t('page.importing.steps.label')}>
      {steps.map((step, index) => (
        <li
          key={step}
          className={classes.step}
          aria-current={index === at ? 'step' : undefined}
          data-done={index < at || undefined}
        >
          <span className={classes.mark} aria-hidden>
            {index < at ? <Icon of={IconCheck} /> : format.number(index + 1)}
          </span>
          {t(`page.importing.steps.${step}`)}
        </li>
      ))}
    </ol>
  );
}
