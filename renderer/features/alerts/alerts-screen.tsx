import { Button, SegmentedControl } from '@mantine/core';
import { IconBellOff, IconEye, IconPlugConnected } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import type { Alert } from '../../../shared/model/alert.ts';
import type { CredentialId } from '../../../shared/model/ids.ts';
import { toAppError } from '../../api/to-app-error.ts';
import { useText } from '../../i18n/text.tsx';
import { useOrganisations } from '../../state/use-organisations.ts';
import { useProviders } from '../../state/use-providers.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyNotice } from '../../ui/empty-notice.tsx';
import { Icon } from '../../ui/icon.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { alertColumns } from './alert-columns.tsx';
import classes from './alerts-screen.module.css';
import { type AlertsView, readAlertsView } from './alerts-view.ts';
import { useAcknowledge } from './use-acknowledge.ts';
import { useAlerts } from './use-alerts.ts';

type Props = {
  readonly view: AlertsView;
  readonly onView: (view: AlertsView) => void;
  readonly onTest: (title: string, ids: readonly CredentialId[]) => void;
  readonly onKey: (id: CredentialId) => void;
};

const none: ReadonlySet<string> = new Set();

/** Keys that began to fail while our own network was well, and how each of these ended. */
export function AlertsScreen({ view, onView, onTest, onKey }: Props) {
  const { t } = useText();
  const { list, alerts } = useAlerts(view);
  const tools = useTools(onTest);
  const columns = useMemo(() => alertColumns(tools), [tools]);
  const [selected, setSelected] = useState(none);
  const chosen = (alerts ?? []).filter(({ id }) => selected.has(id));
  /** What was selected was selected for this. */
  const spend = (work: () => void) => {
    setSelected(none);
    work();
  };
  return (
    <>
      <PageHeader title={t('page.alerts.title')} details={[t('page.alerts.what')]}>
        <SegmentedControl
          size="xs"
          aria-label={t('page.alerts.state')}
          value={view.state ?? 'open'}
          onChange={(next) => spend(() => onView(readAlertsView({ state: next })))}
          data={(['open', 'past', 'all'] as const).map((value) => ({ value, label: t(`page.alerts.${value}`) }))}
        />
      </PageHeader>
      <DataTable
        label={t('page.alerts.table')}
        columns={columns}
        rows={alerts}
        rowId={idOf}
        rowLabel={labelOf}
        onOpen={({ credential }) => onKey(credential.id)}
        error={list.isError ? toAppError(list.error) : null}
        onRetry={() => void list.refetch()}
        selection={{
          // One that is over meanwhile may have left the list.
          selected: new Set(chosen.map(idOf)),
          onChange: setSelected,
          actions: (
            <>
              <Button
                size="compact-sm"
                leftSection={<Icon of={IconPlugConnected} />}
                onClick={() => spend(() => onTest(t('page.alerts.testTitle'), keysOf(chosen)))}
              >
                {t('page.alerts.testChosen')}
              </Button>
              <Button
                size="compact-sm"
                variant="default"
                leftSection={<Icon of={IconEye} />}
                disabled={!chosen.some(isNew)}
                onClick={() => spend(() => tools.acknowledge(chosen.filter(isNew)))}
              >
                {t('page.alerts.acknowledge')}
              </Button>
            </>
          ),
        }}
        empty={
          <EmptyNotice
            icon={IconBellOff}
            title={t(view.state === 'past' ? 'page.alerts.nonePast' : 'page.alerts.noneOpen')}
            text={t(view.state === 'past' ? 'page.alerts.nonePastText' : 'page.alerts.noneOpenText')}
          />
        }
      />
      {list.hasNextPage && (
        <div className={classes.more}>
          <Button variant="subtle" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('page.alerts.older')}
          </Button>
        </div>
      )}
    </>
  );
}

const idOf = ({ id }: Alert): string => id;
const labelOf = ({ credential }: Alert): string => credential.label;
const isNew = ({ closedAt, acknowledgedAt }: Alert): boolean => closedAt === null && acknowledgedAt === null;

/** Several alerts may be about one key. */
const keysOf = (alerts: readonly Alert[]): readonly CredentialId[] => [
  ...new Set(alerts.map(({ credential }) => credential.id)),
];

/** Names and deeds for the table, stable while nothing of them changes. */
function useTools(onTest: Props['onTest']) {
  const { t, format } = useText();
  const { byId } = useProviders();
  const { organisations } = useOrganisations();
  const { run } = useAcknowledge();
  const latest = useRef({ onTest, run });
  latest.current = { onTest, run };
  return useMemo(() => {
    const names = new Map<string, string>(organisations.map(({ slug, name }) => [slug, name]));
    const acknowledge = (alerts: readonly Alert[]) => void latest.current.run(alerts.map(({ id }) => id));
    return {
      t,
      format,
      providerName: (id: string) => byId.get(id)?.name ?? id,
      ownerName: (slug: string | null) => (slug === null ? t('page.organisations.system') : (names.get(slug) ?? slug)),
      onTest: ({ credential: { id, label } }: Alert) => latest.current.onTest(t('page.test.title', { label }), [id]),
      onAcknowledge: (alert: Alert) => acknowledge([alert]),
      acknowledge,
    };
  }, [t, format, byId, organisations]);
}
