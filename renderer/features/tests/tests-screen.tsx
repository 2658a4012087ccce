import { Button } from '@mantine/core';
import { IconBell, IconPlugConnected } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/text.tsx';
import { useApi } from '../../state/api-context.tsx';
import { useProviders } from '../../state/use-providers.ts';
import { Icon } from '../../ui/icon.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { TabsInRoute } from '../../ui/tabs-in-route.tsx';
import type { BulkScreenParts } from './bulk-screen-parts.ts';
import { ChoosePanel } from './choose-panel.tsx';
import { FailingPanel } from './failing-panel.tsx';
import { RunPanel } from './run-panel.tsx';
import classes from './tests-screen.module.css';

/** Tests of many keys: the run of now, and everything that fails without running anything. */
export function TestsScreen(parts: BulkScreenParts) {
  const { t } = useText();
  const { query } = useApi();
  const failing = useQuery(query.overview.get.queryOptions({ input: { scope: null, limit: 1 } })).data?.counts.error;
  const { providers } = useProviders();
  const isFree = providers.every(({ probe }) => probe.cost === 'free');
  const details = [parts.title ?? t('page.tests.what'), ...(isFree ? [t('page.tests.freeRun')] : [])];
  return (
    <>
      <PageHeader title={t('page.tests.title')} details={details}>
        <Button component={Link} to="/alerts" variant="default" leftSection={<Icon of={IconBell} />}>
          {t('page.tests.alerts')}
        </Button>
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
          {
            value: 'choose',
            label: t('page.tests.tab.choose'),
            content: (
              <Body>
                <ChoosePanel {...parts} />
              </Body>
            ),
          },
        ]}
      />
    </>
  );
}

const Body = ({ children }: { readonly children: ReactNode }) => <div className={classes.body}>{children}</div>;
