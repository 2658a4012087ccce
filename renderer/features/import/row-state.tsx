import {
  IconAlertTriangle,
  IconCircleCheckFilled,
  IconCircleMinus,
  IconCircleXFilled,
  IconCopy,
  IconHelpCircle,
  IconPuzzle,
  type Icon as TablerIcon,
} from '@tabler/icons-react';
import type { ImportState } from '../../../shared/model/import.ts';
import { useText } from '../../i18n/text.tsx';
import { Icon } from '../../ui/icon.tsx';
import classes from './row-state.module.css';

const icons: Readonly<Record<ImportState, TablerIcon>> = {
  ready: IconCircleCheckFilled,
  duplicate: IconCopy,
  incomplete: IconPuzzle,
  unknown: IconHelpCircle,
  conflict: IconAlertTriangle,
  invalid: IconCircleXFilled,
  skipped: IconCircleMinus,
};

/** What becomes of a row, as icon and word. */
export function RowState({ state }: { readonly state: ImportState }) {
  const { t } = useText();
  return (
    <span className={classes.state} data-state={state}>
      <Icon of={icons[state]} />
      {t(`imports.state.${state}`)}
    </span>
  );
}
