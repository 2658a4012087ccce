import { Alert, Button } from '@mantine/core';
import { IconClockPause, IconLock } from '@tabler/icons-react';
import { useText } from '../i18n/text.tsx';
import { useActivity } from '../state/use-activity.ts';
import { useCountdown } from '../state/use-countdown.ts';
import { useDeadline } from '../state/use-deadline.ts';
import { useVaultStatus, useVaultTasks } from '../state/use-vault.ts';
import { Icon } from '../ui/icon.tsx';
import classes from './lock-countdown.module.css';
import { StatusItem } from './status-item.tsx';

const warnFromSeconds = 30;

/** When the vault locks by itself. Doing anything on the page puts it off. */
export function LockCountdown() {
  const { t } = useText();
  const status = useVaultStatus();
  const { touch } = useVaultTasks();
  const locksAt = status.data?.locksAt ?? null;
  const seconds = useCountdown(locksAt);
  useActivity(() => void touch.run(undefined));
  useDeadline(locksAt, () => void status.refetch());
  if (seconds === null) return null;
  return (
    <>
      <StatusItem icon={IconLock}>{countdownText(seconds, t)}</StatusItem>
      {seconds <= warnFromSeconds && <LockWarning seconds={seconds} onStay={() => void touch.run(undefined)} />}
    </>
  );
}

const countdownText = (seconds: number, t: ReturnType<typeof useText>['t']): string =>
  seconds > 60
    ? t('page.lock.inMinutes', { count: Math.ceil(seconds / 60) })
    : t('page.lock.inSeconds', { count: seconds });

function LockWarning({ seconds, onStay }: { readonly seconds: number; readonly onStay: () => void }) {
  const { t } = useText();
  return (
    <Alert className={classes.warning ?? ''} role="alert" color="accent" icon={<Icon of={IconClockPause} />}>
      <div className={classes.warningLine}>
        <span>{t('page.lock.soon', { count: seconds })}</span>
        <Button size="compact-sm" onClick={onStay}>
          {t('page.lock.stay')}
        </Button>
      </div>
    </Alert>
  );
}
