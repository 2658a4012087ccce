import { useQuery } from '@tanstack/react-query';
import { toAppError } from '../../api/to-app-error.ts';
import { useText } from '../../i18n/text.tsx';
import { useApi } from '../../state/api-context.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import classes from './backups-screen.module.css';

/** Copies of the database from before its schema changed. */
export function SnapshotList() {
  const { t, format } = useText();
  const { query } = useApi();
  const found = useQuery(query.vault.snapshots.queryOptions({ input: {} }));
  if (found.isPending) return <LoadingRows />;
  if (found.isError) return <ErrorNotice error={toAppError(found.error)} onRetry={() => void found.refetch()} />;
  const { snapshots } = found.data;
  return (
    <>
      <p className={classes.text}>{t('page.backups.snapshotsText')}</p>
      {snapshots.length === 0 && <p className={classes.text}>{t('page.backups.snapshotsNone')}</p>}
      <ul className={classes.snapshots}>
        {snapshots.map(({ name, at, bytes, schema }) => (
          <li key={name}>
            {t('page.backups.snapshot', {
              when: format.dateTime(at),
              size: format.bytes(bytes),
              schema: format.number(schema),
            })}
          </li>
        ))}
      </ul>
    </>
  );
}
