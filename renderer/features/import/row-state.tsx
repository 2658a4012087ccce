import {
  IconAlertTriangle,
  IconCircleCheckFilled,
  IconCircleMinus,
  IconCircleXFilled,
  IconCopy,
  IconHelpCircle,
  IconLock,
  IconPuzzle,
  type Icon as TablerIcon,
} from '@tabler/icons-react';
import type { ImportReason, ImportState } from '../../../shared/model/import.ts';
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

type Props = { readonly state: ImportState; readonly reason: ImportReason | null };

/** What becomes of a row, as icon and word. What its own system encrypted has a lock. */
export function RowState({ state, reason }: Props) {
  const { t } = useText();
  return (
    <span className={classes.state} data-state={state}>
      <Icon of={reason === 'encryptedThere' ? IconLock : icons[state]} />
      {t(`imports.state.${state}`)}
    </span>
  );
}
