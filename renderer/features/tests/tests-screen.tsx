import { Button } from '@mantine/core';
import { IconPlugConnected } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { CredentialId } from '../../../shared/model/ids.ts';
import { useText } from '../../i18n/text.tsx';
import { useApi } from '../../state/api-context.tsx';
import { useProviders } from '../../state/use-providers.ts';
import type { TestRun } from '../../state/use-test-run.ts';
import { Icon } from '../../ui/icon.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { TabsInRoute } from '../../ui/tabs-in-route.tsx';
import { FailingPanel } from './failing-panel.tsx';
import type { KeyOutcome } from './key-outcome.ts';
import { RunPanel } from './run-panel.tsx';
import classes from './tests-screen.module.css';
import type { TestsView } from './tests-view.ts';

/** The run the screen shows, and what can be done from it. */
export type BulkScreenParts = {
  readonly run: TestRun;
  /** What the run is about; null before the first one. */
  readonly title: string | null;
  readonly view: TestsView;
  readonly onView: (view: TestsView) => void;
  readonly onCancel: () => void;
  readonly onAgain: () => void;
  /** Tests some keys of the run anew and puts their results among the others. */
  readonly onRetest: (ids: readonly CredentialId[]) => void;
  /** Begins another run. */
  readonly onBegin: (title: string, ids: readonly CredentialId[]) => void;
  readonly onTestAll: () => void;
  readonly onKey: (outcome: KeyOutcome) => void;
};

/** Tests of many keys: the run of now, and everything that fails without running anything. */
export function TestsScreen(parts: BulkScreenParts) {
  const { t } = useText();
  const { query } = useApi();
  const failing = useQuery(query.overview.get.queryOptions({ input: { scope: null, limit: 1 } })).data?.counts.error;
  const { providers } = useProviders();
  const isFree = providers.every(({ probe }) => probe.cost === 'free' && !probe.sideEffects);
  const details = [parts.title ?? t('page.tests.what'), ...(isFree ? [t('page.tests.freeRun')] : [])];
  return (
    <>
      <PageHeader title={t('page.tests.title')} details={details}>
        <Button leftSection={<Icon of={IconPlugConnected} />} onClick={parts.onTestAll}>
          {t('page.tests.testEverything')}
        </Button>
      </PageHeader>
      <TabsInRoute
        label={t('page.tests.tabs')}
        param="view"
        tabs={[
          {
            value: 'run',
            label: t('page.tests.tab.run'),
            content: (
              <Body>
                <RunPanel {...parts} />
              </Body>
            ),
          },
          {
            value: 'failing',
            label: t('page.tests.tab.failing'),
            ...(failing !== undefined && { count: failing }),
            content: (
              <Body>
                <FailingPanel {...parts} />
              </Body>
            ),
          },
        ]}
      />
    </>
  );
}

const Body = ({ children }: { readonly children: ReactNode }) => <div className={classes.body}>{children}</div>;
