import { useText } from '../../i18n/text.tsx';
import { StatTile } from '../../ui/stat-tile.tsx';
import type { OverviewData } from './overview-data.ts';
import classes from './standing-tiles.module.css';

/** What there is, in four numbers: what works, what fails, what soon will, and what nobody knows. */
export function StandingTiles({ overview: { counts, expiring, untested } }: { readonly overview: OverviewData }) {
  const { t } = useText();
  return (
    <section className={classes.tiles} aria-label={t('page.overview.tiles')}>
      <StatTile
        value={counts.error}
        label={t('page.overview.failing', { count: counts.error })}
        tone={counts.error > 0 ? 'error' : 'neutral'}
      />
      <StatTile
        value={expiring.total}
        label={t('page.overview.expiring', { count: expiring.total })}
        tone={expiring.total > 0 ? 'configuring' : 'neutral'}
      />
      <StatTile value={untested} label={t('page.overview.untested', { count: untested })} />
      <StatTile value={counts.active} label={t('page.overview.working', { count: counts.active })} tone="active" />
    </section>
  );
}
