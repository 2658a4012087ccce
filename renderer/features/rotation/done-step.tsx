import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Rotation } from '../../../shared/model/rotation.ts';
import { useText } from '../../i18n/text.tsx';
import { Panel } from '../../ui/panel.tsx';
import { RetiresWhen } from './retires-when.tsx';
import classes from './rotation.module.css';
import type { RotationWork } from './use-rotation.ts';

type Props = { readonly rotation: Rotation; readonly work: RotationWork };
type Ended = Exclude<Rotation['step'], 'keyAdded' | 'tested'>;

/** The new key serves, or all is as it was; what can still be done about it. */
export function DoneStep({ rotation, work }: Props & { readonly rotation: Rotation & { readonly step: Ended } }) {
  const { t } = useText();
  const { step, credential, replacement, undoable, endedAt } = rotation;
  const names = { old: credential.label, label: replacement.label };
  const serving = step === 'overlapping' || step === 'retired' ? replacement : credential;
  const toServing = { credential: serving.id };
  return (
    <Panel title={t('page.rotation.steps.done')}>
      <div className={classes.body}>
        <p role="status">{t(`page.rotation.done.${step}`, names)}</p>
        <RetiresWhen rotation={rotation} />
        <div className={classes.actions}>
          {undoable && (
            <Button variant="default" loading={work.isBusy} onClick={() => void work.undo(rotation)}>
              {t('page.rotation.done.undo')}
            </Button>
          )}
          {step === 'overlapping' && (
            <Button variant="default" loading={work.isBusy} onClick={() => void work.retire(rotation)}>
              {t('page.rotation.done.retire')}
            </Button>
          )}
          {endedAt !== null && (
            <Button
              variant="default"
              onClick={() => work.leave(rotation)}
              renderRoot={(props) => <Link to="/keys/$credential/rotate" params={toServing} {...props} />}
            >
              {t('page.rotation.done.anew')}
            </Button>
          )}
          <Button renderRoot={(props) => <Link to="/keys/$credential" params={toServing} {...props} />}>
            {t('page.rotation.done.toKey')}
          </Button>
        </div>
      </div>
    </Panel>
  );
}
