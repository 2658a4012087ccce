import { Skeleton, VisuallyHidden } from '@mantine/core';
import { useText } from '../i18n/text.tsx';
import classes from './loading-rows.module.css';

const rows = ['first', 'second', 'third'];

/** The shape of a list that is on its way. */
export function LoadingRows() {
  const { t } = useText();
  return (
    <div className={classes.rows} role="status">
      <VisuallyHidden>{t('page.connection.loading')}</VisuallyHidden>
      {rows.map((row) => (
        <Skeleton key={row} className={classes.row ?? ''} />
      ))}
    </div>
  );
}
