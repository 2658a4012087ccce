import { Button } from '@mantine/core';
import { IconFileImport, IconKey, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ScopeRef } from '../../../shared/contract/credentials.ts';
import type { TestTarget } from '../../../shared/contract/tests.ts';
import { toAppError } from '../../api/to-app-error.ts';
import { useText } from '../../i18n/text.tsx';
import { useApi } from '../../state/api-context.tsx';
import { EmptyNotice } from '../../ui/empty-notice.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Icon } from '../../ui/icon.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { AlertLine } from './alert-line.tsx';
import { CategoryHealth } from './category-health.tsx';
import { ExpiringPanel } from './expiring-panel.tsx';
import { FailingPanel } from './failing-panel.tsx';
import classes from './overview-screen.module.css';
import { RecentChanges } from './recent-changes.tsx';
import { RotationsPanel } from './rotations-panel.tsx';
import { StandingTiles } from './standing-tiles.tsx';

const failingShown = 12;

type Props = {
  /** Null: everything there is. */
  readonly scope: ScopeRef | null;
  readonly onTest: (title: string, target: TestTarget) => void;
  readonly onAdd: () => void;
  readonly onImport: () => void;
};

/** How a scope's keys stand: first what fails, then what will. */
export function OverviewScreen({ scope, onTest, onAdd, onImport }: Props) {
  const { t } = useText();
  const { query } = useApi();
  const found = useQuery(query.overview.get.queryOptions({ input: { scope, limit: failingShown } }));
  if (found.isPending) return <LoadingRows />;
  if (found.isError) return <ErrorNotice error={toAppError(found.error)} onRetry={() => void found.refetch()} />;
  const overview = found.data;
  if (overview.counts.credentials === 0) {
    return (
      <EmptyNotice icon={IconKey} title={t('page.overview.emptyTitle')} text={t('page.overview.emptyText')}>
        <Button leftSection={<Icon of={IconPlus} />} onClick={onAdd}>
          {t('page.overview.add')}
        </Button>
        <Button variant="default" leftSection={<Icon of={IconFileImport} />} onClick={onImport}>
          {t('page.importing.openFull')}
        </Button>
      </EmptyNotice>
    );
  }
  return (
    <>
      {scope === null && <AlertLine />}
      <StandingTiles overview={overview} />
      <div className={classes.columns}>
        <div className={classes.column}>
          <FailingPanel overview={overview} onTest={onTest} />
          <ExpiringPanel expiring={overview.expiring} />
          <RotationsPanel scope={scope} />
        </div>
        <div className={classes.column}>
          <CategoryHealth categories={overview.categories} />
          <RecentChanges scope={scope} />
        </div>
      </div>
    </>
  );
}
