import type { ComponentProps } from 'react';
import { FirstRun } from '../features/first-run/first-run.tsx';
import { RestoreForm } from '../features/recovery/restore-form.tsx';
import { RecoveryCheck } from '../features/recovery-kit/recovery-check.tsx';
import { RecoveryKit } from '../features/recovery-kit/recovery-kit.tsx';

type Props = Pick<ComponentProps<typeof FirstRun>, 'begin' | 'onDone'>;

/** The first run with the parts of other features it needs. Loaded once in a vault's life. */
export const FirstRunDoor = (props: Props) => (
  <FirstRun Kit={RecoveryKit} Check={RecoveryCheck} Restore={RestoreForm} {...props} />
);
