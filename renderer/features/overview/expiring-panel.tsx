import { useText } from '../../i18n/text.tsx';
import { useNow } from '../../state/use-now.ts';
import { Panel } from '../../ui/panel.tsx';
import classes from './failing-panel.module.css';
import { KeyLine } from './key-line.tsx';
import type { OverviewData } from './overview-data.ts';

const redrawMs = 60_000;

/** Keys whose end is near or past, soonest first. */
export function ExpiringPanel({ expiring }: { readonly expiring: OverviewData['expiring'] }) {
  const { t, format } = useText();
  const now = useNow(redrawMs);
  const words = (at: number) => {
    const values = { date: format.date(at), relative: format.relative(at, now) };
    return at > now ? t('page.overview.expiresOn', values) : t('page.overview.expiredOn', values);
  };
  return (
    <Panel title={t('page.overview.expiringTitle')} body="flush">
      {expiring.total === 0 ? (
        <p className={classes.none}>{t('page.overview.expiringNone')}</p>
      ) : (
        <ul className={classes.rows}>
          {expiring.credentials.map((credential) => (
            <li key={credential.id}>
              <KeyLine credential={credential} detail={words(credential.expiresAt ?? now)} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
