import { Button } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { IconKey } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useText } from '../../i18n/text.tsx';
import { useNow } from '../../state/use-now.ts';
import { EmptyNotice } from '../../ui/empty-notice.tsx';
import { Monogram } from '../../ui/monogram.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import { SideDrawer } from '../../ui/side-drawer.tsx';
import { StatTile, StatTileLink } from '../../ui/stat-tile.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { TabsInRoute } from '../../ui/tabs-in-route.tsx';
import { LookSection } from './look-section.tsx';
import { OrderSection } from './order-section.tsx';
import classes from './parts.module.css';
import type { SampleRow } from './sample-rows.ts';
import { TableSection } from './table-section.tsx';
import { ValueSection } from './value-section.tsx';
import { WorkSection } from './work-section.tsx';

const hour = 3_600_000;
const names = {
  screen: 'Chaveiro',
  table: 'data-table',
  order: 'sortable-list',
  work: 'step-list',
  values: 'status-badge',
  states: 'panel',
};

/** Every part of `ui/` in its states, for whoever builds a screen. It is in no product: only a development build has it. */
export function PartsScreen() {
  useDocumentTitle(names.screen);
  const now = useNow(hour);
  const [began] = useState(now);
  const [open, setOpen] = useState<SampleRow | null>(null);
  return (
    <div className={classes.page}>
      <Head />
      <LookSection />
      <TabsInRoute
        label={names.screen}
        tabs={[
          { value: 'table', label: names.table, count: 6_500, content: <TableSection now={began} onOpen={setOpen} /> },
          { value: 'order', label: names.order, content: <OrderSection /> },
          { value: 'work', label: names.work, content: <WorkSection now={began} /> },
          { value: 'values', label: names.values, content: <ValueSection now={began} /> },
          { value: 'states', label: names.states, content: <StateSection /> },
        ]}
      />
      {open !== null && <RowDrawer row={open} onClose={() => setOpen(null)} />}
    </div>
  );
}

function Head() {
  const { t } = useText();
  return (
    <PageHeader
      title={names.screen}
      mark={<Monogram text="CH" />}
      breadcrumb={[
        <Link key="system" to="/system">
          {t('terms.scope.system')}
        </Link>,
      ]}
      details={[t('page.organisations.systemHint'), t('terms.language.en')]}
    >
      <Button variant="default">{t('page.keys.testAll')}</Button>
      <Button>{t('page.keys.add')}</Button>
    </PageHeader>
  );
}

function StateSection() {
  const { t } = useText();
  return (
    <div className={classes.states}>
      <div className={classes.tiles}>
        <StatTile value={6_500} label={t('page.keys.heading')} />
        <StatTileLink
          to="/system"
          value={12}
          label={t('terms.status.error')}
          tone="error"
          note={t('page.test.cause')}
        />
        <StatTile value={6_488} label={t('terms.status.active')} tone="active" />
      </div>
      <Panel
        title={t('page.keys.heading')}
        note={t('page.keys.primary')}
        actions={<Button size="compact-sm">{t('page.keys.add')}</Button>}
      >
        <EmptyNotice icon={IconKey} title={t('page.keys.empty')} text={t('page.keys.emptyText')} />
      </Panel>
    </div>
  );
}

function RowDrawer({ row, onClose }: { readonly row: SampleRow; readonly onClose: () => void }) {
  const { t } = useText();
  return (
    <SideDrawer
      title={row.label}
      subtitle={<StatusBadge status={row.status} />}
      onClose={onClose}
      footer={<Button onClick={onClose}>{t('page.action.close')}</Button>}
    >
      <bdi>{row.client}</bdi>
    </SideDrawer>
  );
}
