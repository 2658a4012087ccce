import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../i18n/text.tsx';
import { ProgressPanel } from '../../ui/progress-panel.tsx';
import { Stepper } from '../../ui/stepper.tsx';
import { PartSection } from './part-section.tsx';
import classes from './parts.module.css';

const names = { stepper: 'stepper', progress: 'progress-panel', first: 'step-1', second: 'step-2', third: 'step-3' };
const total = 40;
const elapsedMs = 60_000;

/** Work in steps, and work that takes its time. */
export function WorkSection({ now }: { readonly now: number }) {
  const { t } = useText();
  const [step, setStep] = useState<'first' | 'second' | 'third'>('first');
  const [done, setDone] = useState(3);
  const [startedAt] = useState(now - elapsedMs);
  const [typed, setTyped] = useState('');
  return (
    <>
      <PartSection part={names.stepper}>
        <Stepper
          label={names.stepper}
          current={step}
          onStep={setStep}
          finish={{ label: t('page.action.confirm'), onClick: () => setStep('first') }}
          steps={[
            {
              id: 'first',
              label: names.first,
              isComplete: typed !== '',
              content: (
                <TextInput
                  label={names.first}
                  value={typed}
                  onChange={(event) => setTyped(event.currentTarget.value)}
                />
              ),
            },
            { id: 'second', label: names.second, isComplete: true, content: <TextInput label={names.second} /> },
            { id: 'third', label: names.third, isComplete: true, content: <TextInput label={names.third} /> },
          ]}
        />
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
            {t('page.part.step.next')}
          </Button>
        </div>
      </PartSection>
    </>
  );
}
