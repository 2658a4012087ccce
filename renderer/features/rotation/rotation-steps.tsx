import { IconCheck } from '@tabler/icons-react';
import type { Rotation } from '../../../shared/model/rotation.ts';
import { useText } from '../../i18n/text.tsx';
import { Icon } from '../../ui/icon.tsx';
import classes from './rotation.module.css';

const steps = ['add', 'test', 'takeOver', 'done'] as const;
type Step = (typeof steps)[number];

const stepOf: Readonly<Record<Rotation['step'], Step>> = {
  keyAdded: 'test',
  tested: 'takeOver',
  overlapping: 'done',
  retired: 'done',
  undone: 'done',
  abandoned: 'done',
};

/** Where in a rotation one is. There is no going back by them: what was done is undone by a button that says so. */
export function RotationSteps({ rotation }: { readonly rotation: Rotation | null }) {
  const { t, format } = useText();
  const current = rotation === null ? 'add' : stepOf[rotation.step];
  const reached = steps.indexOf(current);
  return (
    <ol className={classes.steps} aria-label={t('page.rotation.stepsLabel')}>
      {steps.map((step, index) => (
        <li key={step} className={classes.step} aria-current={step === current ? 'step' : undefined}>
          <span className={classes.mark} data-done={index < reached || undefined} aria-hidden>
            {index < reached ? <Icon of={IconCheck} /> : format.number(index + 1)}
          </span>
          {t(`page.rotation.steps.${step}`)}
        </li>
      ))}
    </ol>
  );
}
