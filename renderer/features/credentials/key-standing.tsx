import { IconClockHour4, IconPlayerPause } from '@tabler/icons-react';
import type { OrderStanding } from '../../../shared/model/credential-order.ts';
import { useText } from '../../i18n/text.tsx';
import { Icon } from '../../ui/icon.tsx';
import classes from './key-standing.module.css';

/** How a key of an order stands besides its status: how fast it answers, and why it would be given no call. */
export function KeyStanding({ standing }: { readonly standing: OrderStanding | undefined }) {
  const { t, format } = useText();
  if (standing === undefined) return null;
  const { reason, latencyMs } = standing;
  if (reason === null && latencyMs === null) return null;
  return (
    <ul className={classes.standing}>
      {latencyMs !== null && (
        <li>
          <Icon of={IconClockHour4} />
          {t('page.order.latency', { ms: format.number(latencyMs) })}
        </li>
      )}
      {reason !== null && (
        <li data-out="true">
          <Icon of={IconPlayerPause} />
          {t('page.order.out', { reason: t(`resolution.${reason}`) })}
        </li>
      )}
    </ul>
  );
}
