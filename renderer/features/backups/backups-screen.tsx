import { Alert, Button } from '@mantine/core';
import { IconAlertTriangle, IconArchive } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { toAppError } from '../../api/to-app-error.ts';
import { useText } from '../../i18n/text.tsx';
import { useApi } from '../../state/api-context.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Icon } from '../../ui/icon.tsx';
import { JobProgress } from '../../ui/job-progress.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import { BackupRow } from './backup-row.tsx';
import classes from './backups-screen.module.css';
import { SnapshotList } from './snapshot-list.tsx';
import { useBackupWork } from './use-backup-work.ts';
import { VerifyFile } from './verify-file.tsx';

type Props = {
  /** When backups are made by themselves: another feature's part. */
  readonly schedule: ReactNode;
};

/** Copies of the vault, what proves them, and how they come back. */
export function BackupsScreen({ schedule }: Props) {
  const { t } = useText();
  const { query } = useApi();
  const found = useQuery(query.backups.list.queryOptions({ input: {} }));
  const { job, work, cancel, make, check, download } = useBackupWork();
  const isBusy = job.phase === 'running';
  const backups = found.data?.backups ?? [];
  return (
    <>
      <PageHeader title={t('page.backups.title')} details={[t('page.backups.intro')]}>
        <Button leftSection={<Icon of={IconArchive} />} disabled={isBusy} onClick={() => void make()}>
          {t('page.backups.now')}
        </Button>
      </PageHeader>
      <div className={classes.screen}>
        <JobProgress job={job} title={t(`page.backups.${work}`)} stop={t('page.backups.stop')} onStop={cancel} />
        {job.error !== null && <ErrorNotice error={job.error} />}
        {job.phase === 'cancelled' && <Alert role="status">{t('page.backups.stopped')}</Alert>}
        {job.phase === 'finished' && work !== 'downloading' && (
          <Alert role="status" color="accent">
            {t(work === 'making' ? 'page.backups.made' : 'page.backups.checked')}
          </Alert>
        )}
        {found.isSuccess && backups.length === 0 && !isBusy && (
          <Alert color="danger" icon={<Icon of={IconAlertTriangle} />} title={t('page.backups.noneTitle')}>
            {t('page.backups.noneText')}
          </Alert>
        )}
        {found.isPending && <LoadingRows />}
        {found.isError && <ErrorNotice error={toAppError(found.error)} onRetry={() => void found.refetch()} />}
        {backups.length > 0 && (
          <Panel title={t('page.backups.list')} body="flush">
            <ul className={classes.list}>
              {backups.map((backup) => (
                <BackupRow
                  key={backup.file}
                  backup={backup}
                  isBusy={isBusy}
                  onCheck={() => void check(backup)}
                  onDownload={() => void download(backup)}
                />
              ))}
            </ul>
          </Panel>
        )}
        <div className={classes.columns}>
          <Panel title={t('page.backups.verify.title')}>
            <VerifyFile />
          </Panel>
          <div className={classes.column}>
            <Panel title={t('page.backups.schedule')}>{schedule}</Panel>
            <Panel title={t('page.backups.restoreTitle')}>
              <p className={classes.text}>{t('page.backups.restoreText')}</p>
            </Panel>
            <Panel title={t('page.backups.snapshots')}>
              <SnapshotList />
            </Panel>
          </div>
        </div>
      </div>
    </>
  );
}
