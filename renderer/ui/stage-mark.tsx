import { Loader } from '@mantine/core';
import {
  IconAlertTriangleFilled,
  IconCircle,
  IconCircleCheckFilled,
  IconCircleDotted,
  IconCircleXFilled,
  IconPlayerSkipForward,
  type Icon as TablerIcon,
} from '@tabler/icons-react';
import type { StageState } from '../../shared/model/test-result.ts';
import { useText } from '../i18n/text.tsx';
import { Icon } from './icon.tsx';
import classes from './stage-waterfall.module.css';

const icons: Readonly<Record<StageState | 'pending', TablerIcon>> = {
  pass: IconCircleCheckFilled,
  warn: IconAlertTriangleFilled,
  fail: IconCircleXFilled,
  skipped: IconPlayerSkipForward,
  notReached: IconCircleDotted,
  pending: IconCircle,
};

/** A stage's state as icon and word. */
export function StageMark({ state }: { readonly state: StageState | 'running' | 'pending' }) {
  const { t } = useText();
  const word = state === 'running' || state === 'pending' ? t(`page.test.${state}`) : t(`terms.stageState.${state}`);
  return (
    <span className={classes.mark}>
      {state === 'running' ? <Loader size="xs" aria-hidden /> : <Icon of={icons[state]} />}
      {word}
    </span>
  );
}
