import { IconBell } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useText } from '../../i18n/text.tsx';
import { useUnseenAlerts } from '../../state/use-unseen-alerts.ts';
import { Icon } from '../../ui/icon.tsx';
import classes from './alert-line.module.css';

/** Says that there are new alerts, and leads to them; nothing while there is none. */
export function AlertLine() {
  const { t } = useText();
  const count = useUnseenAlerts();
  if (count === 0) return null;
  return (
    <p className={classes.line}>
      <Icon of={IconBell} />
      <strong>{t('page.overview.alerts', { count })}</strong>
      <span>{t('page.overview.alertsText')}</span>
      <Link to="/alerts">{t('page.overview.alertsSee')}</Link>
    </p>
  );
}
