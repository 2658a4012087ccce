import { IconBell, IconCircleCheckFilled, IconEye } from '@tabler/icons-react';
import type { Alert } from '../../../shared/model/alert.ts';
import { useText } from '../../i18n/text.tsx';
import { useNow } from '../../state/use-now.ts';
import { Icon } from '../../ui/icon.tsx';
import classes from './alert-table.module.css';

const redrawMs = 60_000;

/** How an alert stands: new, seen, or over because the key works again. */
export function AlertState({ alert: { kind, closedAt, acknowledgedAt } }: { readonly alert: Alert }) {
  const { t, format } = useText();
  const now = useNow(redrawMs);
  const ago = (at: number) => format.relative(Math.min(at, now), now);
  if (closedAt !== null) {
    return (
      <span className={classes.state} data-state="recovered">
        <Icon of={IconCircleCheckFilled} />
        {t(kind === 'failing' ? 'page.alerts.recovered' : 'page.alerts.dealtWith', { ago: ago(closedAt) })}
      </span>
    );
  }
  const isNew = acknowledgedAt === null;
  return (
    <span className={classes.state} data-state={isNew ? 'new' : 'seen'}>
      <Icon of={isNew ? IconBell : IconEye} />
      {acknowledgedAt === null ? t('page.alerts.unseen') : t('page.alerts.seen', { ago: ago(acknowledgedAt) })}
    </span>
  );
}

/** How long it lasted, or has lasted so far. */
export function AlertSpan({ alert: { openedAt, closedAt } }: { readonly alert: Alert }) {
  const { t, format } = useText();
  const now = useNow(redrawMs);
  if (closedAt !== null) return format.span(closedAt - openedAt);
  return t('page.alerts.since', { duration: format.span(Math.max(0, now - openedAt)) });
}
