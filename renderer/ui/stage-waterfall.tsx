import { useState } from 'react';
import type { Stage } from '../../shared/model/test-result.ts';
import { stageName } from '../../shared/model/test-result.ts';
import { useText } from '../i18n/text.tsx';
import { useNow } from '../state/use-now.ts';
import { FactList } from './fact-list.tsx';
import { StageMark } from './stage-mark.tsx';
import classes from './stage-waterfall.module.css';
import { hasRun, waterfall } from './waterfall.ts';

type Props = { readonly stages: readonly Stage[]; readonly isRunning: boolean };

/** The steps of a test as they came: state, duration on a common scale, and what was found. */
export function StageWaterfall({ stages, isRunning }: Props) {
  const { t, format } = useText();
  const bars = waterfall(stages);
  const awaited = isRunning ? stageName.options.slice(stages.length) : [];
  return (
    <ol className={classes.list} aria-label={t('page.test.stages')}>
      {stages.map((stage, index) => (
        <li key={stage.stage} className={classes.stage} data-state={stage.state}>
          <StageMark state={stage.state} />
          <span className={classes.name}>{t(`terms.stage.${stage.stage}`)}</span>
          <span className={classes.track} aria-hidden>
            <span className={classes.bar} style={bars[index]} />
          </span>
          <span className={classes.ms}>{hasRun(stage) && format.duration(stage.ms)}</span>
          <FactList facts={stage.facts} />
        </li>
      ))}
      {awaited.map((stage, index) => (
        <li key={stage} className={classes.stage} data-state="awaited">
          <StageMark state={index === 0 ? 'running' : 'pending'} />
          <span className={classes.name}>{t(`terms.stage.${stage}`)}</span>
          {index === 0 && <StageClock />}
        </li>
      ))}
    </ol>
  );
}

const tickMs = 100;

/** How long the stage that runs has taken so far. Not read out: it never stops changing. */
function StageClock() {
  const { format } = useText();
  const now = useNow(tickMs);
  const [since] = useState(now);
  return (
    <span className={classes.clock} aria-hidden>
      {format.duration(Math.max(0, Math.round((now - since) / tickMs) * tickMs))}
    </span>
  );
}
