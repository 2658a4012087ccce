import {
  IconCircleCheckFilled,
  IconCircleDashed,
  IconCircleOff,
  IconCircleXFilled,
  type Icon as TablerIcon,
} from '@tabler/icons-react';
import type { Status } from '../../shared/model/test-result.ts';
import { useText } from '../i18n/text.tsx';
import { Icon } from './icon.tsx';
import classes from './status-badge.module.css';

const icons: Readonly<Record<Status, TablerIcon>> = {
  active: IconCircleCheckFilled,
  configuring: IconCircleDashed,
  error: IconCircleXFilled,
  inactive: IconCircleOff,
};

/** A credential's status as icon and word, so that colour is never the only cue. */
export function StatusBadge({ status }: { readonly status: Status }) {
  const { t } = useText();
  return (
    <span className={classes.badge} data-status={status}>
      <Icon of={icons[status]} />
      {t(`terms.status.${status}`)}
    </span>
  );
}
