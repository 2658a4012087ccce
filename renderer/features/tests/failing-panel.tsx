import { Button } from '@mantine/core';
import { IconCircleCheck, IconPlugConnected } from '@tabler/icons-react';
import { toAppError } from '../../api/to-app-error.ts';
import { useText } from '../../i18n/text.tsx';
import { EmptyNotice } from '../../ui/empty-notice.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Icon } from '../../ui/icon.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import type { BulkScreenParts } from './bulk-screen-parts.ts';
import { OutcomeList } from './outcome-list.tsx';
import classes from './run-panel.module.css';
import { useFailingKeys } from './use-failing-keys.ts';

/** Every key that fails now, as the last tests left it, by cause. */
export function FailingPanel({ view, onView, onBegin, onTestAll, onKey }: BulkScreenParts) {
  const { t } = useText();
  const found = useFailingKeys();
  if (found.isPending) return <LoadingRows />;
  if (found.isError) return <ErrorNotice error={toAppError(found.error)} onRetry={() => void found.refetch()} />;
  if (found.data.length === 0) {
    return (
      <EmptyNotice icon={IconCircleCheck} title={t('page.tests.noneFailing')} text={t('page.tests.noneFailingText')}>
        <Button leftSection={<Icon of={IconPlugConnected} />} onClick={onTestAll}>
          {t('page.tests.testEverything')}
        </Button>
      </EmptyNotice>
    );
  }
  const ids = found.data.flatMap(({ credential }) => credential.id ?? []);
  const title = t('page.tests.tab.failing');
  const { only: _allFail, ...own } = view;
  return (
    <>
      <div className={classes.ended}>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<Icon of={IconPlugConnected} />}
          onClick={() => onBegin(title, ids)}
        >
          {t('page.tests.testFailing')}
        </Button>
      </div>
      <OutcomeList
        title={title}
        outcomes={found.data}
        view={own}
        onView={onView}
        onRetest={onBegin}
        onKey={onKey}
        isMixed={false}
      />
    </>
  );
}
