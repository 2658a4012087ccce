import { VisuallyHidden } from '@mantine/core';
import { useText } from '../../i18n/text.tsx';
import { Panel } from '../../ui/panel.tsx';
import classes from './category-health.module.css';
import type { OverviewData } from './overview-data.ts';

const statuses = ['active', 'configuring', 'error', 'inactive'] as const;

/** Each category's keys as one bar, in words for those who do not see it. */
export function CategoryHealth({ categories }: { readonly categories: OverviewData['categories'] }) {
  const { t, format } = useText();
  return (
    <Panel title={t('page.overview.healthTitle')}>
      <ul className={classes.rows}>
        {categories.map(({ category, counts }) => (
          <li key={category} className={classes.row}>
            <span aria-hidden className={classes.name}>
              {t(`terms.category.${category}`)}
            </span>
            <span aria-hidden className={classes.count} data-failing={counts.error > 0}>
              {format.number(counts.active)}/{format.number(counts.credentials)}
            </span>
            <span aria-hidden className={classes.bar}>
              {statuses.map((status) => (
                <span
                  key={status}
                  className={classes.part}
                  data-status={status}
                  style={{ flexGrow: counts[status] }}
                  hidden={counts[status] === 0}
                />
              ))}
            </span>
            <VisuallyHidden>
              {t('page.overview.healthOf', { category: t(`terms.category.${category}`), ...counts })}
            </VisuallyHidden>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
