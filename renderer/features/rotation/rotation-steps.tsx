import type { Rotation } from '../../../shared/model/rotation.ts';
import { useText } from '../../i18n/text.tsx';
import { StepList } from '../../ui/step-list.tsx';
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
  const { t } = useText();
  const current = rotation === null ? 'add' : stepOf[rotation.step];
  const nameOf = (step: Step) => t(`page.rotation.steps.${step}`);
  return (
    <div className={classes.steps}>
      <StepList label={t('page.rotation.stepsLabel')} steps={steps} current={current} nameOf={nameOf} />
    </div>
  );
}
