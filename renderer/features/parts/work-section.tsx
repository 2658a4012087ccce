import { Button } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../i18n/text.tsx';
import { ProgressPanel } from '../../ui/progress-panel.tsx';
import { StepList } from '../../ui/step-list.tsx';
import { PartSection } from './part-section.tsx';
import classes from './parts.module.css';

const names = { steps: 'step-list', progress: 'progress-panel' };
const steps = ['step-1', 'step-2', 'step-3'] as const;
const total = 40;
const elapsedMs = 60_000;

/** Work in steps, and work that takes its time. */
export function WorkSection({ now }: { readonly now: number }) {
  const { t } = useText();
  const [done, setDone] = useState(3);
  const [startedAt] = useState(now - elapsedMs);
  return (
    <>
      <PartSection part={names.steps}>
        <StepList label={names.steps} steps={steps} current="step-2" nameOf={(step) => step} />
      </PartSection>
      <PartSection part={names.progress}>
        <ProgressPanel
          title={names.progress}
          done={done}
          total={total}
          startedAt={startedAt}
          cancel={{ label: t('page.action.cancel'), onClick: () => setDone(0) }}
        />
        <div className={classes.row}>
          <Button variant="default" onClick={() => setDone((before) => Math.min(total, before + 1))}>
            {t('page.part.progress.soon')}
          </Button>
        </div>
      </PartSection>
    </>
  );
}
