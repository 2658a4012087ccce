import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ProviderDescriptor } from '../../../shared/catalogue/descriptor.ts';
import type { Rotation } from '../../../shared/model/rotation.ts';
import { useText } from '../../i18n/text.tsx';
import { Panel } from '../../ui/panel.tsx';
import { type NewKey, NewKeyForm } from './new-key-form.tsx';
import classes from './rotation.module.css';
import type { RotationParts } from './rotation-parts.ts';
import type { RotationWork } from './use-rotation.ts';

type Props = {
  readonly rotation: Rotation;
  readonly descriptor: ProviderDescriptor;
  readonly work: RotationWork;
  readonly parts: RotationParts;
};

/** The live test of the new key; where it failed, ways to correct it or to give up. */
export function TestStep({ rotation, descriptor, work, parts }: Props) {
  const { t } = useText();
  const [isCorrecting, setIsCorrecting] = useState(false);
  const { credential: old, replacement } = rotation;
  const { run } = work.runner;
  const isOver = run.phase !== 'running' && run.phase !== 'idle';
  const correct = async (changes: Pick<NewKey, 'fields' | 'expiresAt'>) => {
    if (await work.correct(rotation, changes)) setIsCorrecting(false);
  };
  if (isCorrecting) {
    return (
      <Panel title={t('page.rotation.add.correctTitle')}>
        <NewKeyForm
          descriptor={descriptor}
          from={replacement}
          label={null}
          expiresAt={replacement.expiresAt}
          submit={t('page.rotation.add.correct')}
          error={work.correctError}
          isBusy={work.isBusy}
          parts={parts}
          onSubmit={({ fields, expiresAt }) => void correct({ fields, expiresAt })}
        >
          <Button variant="default" onClick={() => setIsCorrecting(false)}>
            {t('page.action.cancel')}
          </Button>
        </NewKeyForm>
      </Panel>
    );
  }
  return (
    <Panel title={t('page.rotation.test.title', { label: replacement.label })}>
      <div className={classes.body}>
        <p>{t(isOver ? 'page.rotation.test.failed' : 'page.rotation.test.waiting', { old: old.label })}</p>
        {run.phase !== 'idle' && parts.drawRun(work.runner)}
        <div className={classes.actions}>
          <Button variant="subtle" onClick={() => void work.abandon(rotation)}>
            {t('page.rotation.abandon')}
          </Button>
          <Button variant="default" onClick={() => setIsCorrecting(true)}>
            {t('page.rotation.test.correct')}
          </Button>
          <Button loading={run.phase === 'running' || work.isBusy} onClick={() => void work.test(rotation)}>
            {t(isOver ? 'page.rotation.test.again' : 'page.rotation.test.run')}
          </Button>
        </div>
      </div>
    </Panel>
  );
}
