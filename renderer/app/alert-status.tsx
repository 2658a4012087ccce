import { IconBell } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useText } from '../i18n/text.tsx';
import { useUnseenAlerts } from '../state/use-unseen-alerts.ts';
import { Icon } from '../ui/icon.tsx';
import classes from './status-bar.module.css';

/** How many alerts nobody has seen, and the way to them; nothing while there is none. */
export function AlertStatus() {
  const { t } = useText();
  const count = useUnseenAlerts();
  return (
    <span role="status">
      {count > 0 && (
        <Link to="/alerts" className={classes.alerts}>
          <Icon of={IconBell} />
          {t('page.alerts.status', { count })}
        </Link>
      )}
    </span>
  );
}
