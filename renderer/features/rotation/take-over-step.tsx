import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { Rotation } from '../../../shared/model/rotation.ts';
import { useText } from '../../i18n/text.tsx';
import { useNow } from '../../state/use-now.ts';
import { Panel } from '../../ui/panel.tsx';
import classes from './rotation.module.css';
import { ToldEnd } from './told-end.tsx';
import type { RotationWork } from './use-rotation.ts';

const overlaps = ['h0', 'h1', 'h24', 'h72', 'h168', 'h720'] as const;
type Overlap = (typeof overlaps)[number];

const hoursOf: Readonly<Record<Overlap, number>> = { h0: 0, h1: 1, h24: 24, h72: 72, h168: 168, h720: 720 };
const redrawMs = 30_000;

type Props = {
  readonly rotation: Rotation;
  /** Connections that chose the old key by name. */
  readonly overrides: number;
  readonly work: RotationWork;
};

/** What will change when the new key takes over, and how long the old one stays behind it. */
export function TakeOverStep({ rotation, overrides, work }: Props) {
  const { t, format } = useText();
  const now = useNow(redrawMs);
  const [overlap, setOverlap] = useState<Overlap>('h24');
  const { credential, replacement, report } = rotation;
  const names = { old: credential.label, label: replacement.label };
  const isTesting = work.runner.run.phase === 'running';
  return (
    <Panel title={t('page.rotation.takeOver.title')}>
      <div className={classes.body}>
        {report !== null && (
          <p role="status">
            {t('page.rotation.takeOver.passed', {
              ...names,
              ago: format.relative(report.testedAt, Math.max(now, report.testedAt)),
            })}
          </p>
        )}
        <ul className={classes.changes}>
          <li>{t('page.rotation.takeOver.place', names)}</li>
          {overrides > 0 && <li>{t('page.rotation.takeOver.overrides', { ...names, count: overrides })}</li>}
          <li>{t('page.rotation.takeOver.after', names)}</li>
        </ul>
        <ToldEnd rotation={rotation} work={work} />
        <NativeSelect
          label={t('page.rotation.takeOver.overlap')}
          description={t('page.rotation.takeOver.overlapHelp')}
          value={overlap}
          data={overlaps.map((value) => ({ value, label: t(`page.rotation.takeOver.hours.${value}`) }))}
          onChange={({ currentTarget }) => setOverlap(overlaps.find((one) => one === currentTarget.value) ?? 'h24')}
        />
        <div className={classes.actions}>
          <Button variant="subtle" onClick={() => void work.abandon(rotation)}>
            {t('page.rotation.abandon')}
          </Button>
          <Button variant="default" loading={isTesting} onClick={() => void work.test(rotation)}>
            {t('page.rotation.test.again')}
          </Button>
          <Button loading={work.isBusy} onClick={() => void work.takeOver(rotation, hoursOf[overlap])}>
            {t('page.rotation.takeOver.go')}
          </Button>
        </div>
      </div>
    </Panel>
  );
}
