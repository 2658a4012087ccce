import { useText } from '../../i18n/text.tsx';
import { ChoiceControl } from './choice-control.tsx';
import type { ControlProps } from './setting-row.tsx';
import { useSettings } from './settings-context.ts';

/** Hours that are offered; what was set elsewhere, such as by the command, stands among them. */
const offered = [0, 1, 3, 6, 12, 24, 72, 168] as const;

/** How often keys are tested by themselves. */
export function ScheduledTestsControl(props: ControlProps) {
  const { t } = useText();
  const { scheduledTestHours } = useSettings();
  const options = [...new Set([...offered, scheduledTestHours])].sort((a, b) => a - b);
  const words = (hours: number): string => {
    if (hours === 0) return t('page.settings.scheduledTests.off');
    if (hours === 24) return t('page.settings.scheduledTests.daily');
    if (hours === 168) return t('page.settings.scheduledTests.weekly');
    return t('page.settings.scheduledTests.hours', { count: hours });
  };
  return <ChoiceControl {...props} look="list" name="scheduledTestHours" options={options} labelOf={words} />;
}
