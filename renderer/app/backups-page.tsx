import { BackupsScreen } from '../features/backups/backups-screen.tsx';
import { ScheduleControl } from '../features/settings/schedule-control.tsx';
import { useText } from '../i18n/text.tsx';
import { useScreenTitle } from './use-screen-title.ts';

/** Backups, with the schedule as the settings have it. */
export function BackupsPage() {
  const { t } = useText();
  useScreenTitle(t('page.backups.title'));
  return <BackupsScreen schedule={<ScheduleControl isAtBackups />} />;
}
