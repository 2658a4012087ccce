import { IconEye, IconPlugConnected } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { Formats } from '../../../shared/i18n/format.ts';
import type { TranslateOnPage } from '../../../shared/i18n/translate.ts';
import type { Alert } from '../../../shared/model/alert.ts';
import { Age } from '../../ui/age.tsx';
import type { TableColumn } from '../../ui/data-table-column.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { AlertSpan, AlertState } from './alert-state.tsx';
import classes from './alert-table.module.css';

export type AlertTools = {
  readonly t: TranslateOnPage;
  readonly format: Formats;
  readonly providerName: (id: string) => string;
  /** What an organisation is called; null: the agency itself. */
  readonly ownerName: (slug: string | null) => string;
  readonly onTest: (alert: Alert) => void;
  readonly onAcknowledge: (alert: Alert) => void;
};

/** What is wrong: why a key fails, or when it will end. */
function matterOf({ kind, cause, credential: { expiresAt } }: Alert, { t, format }: AlertTools): string {
  if (kind !== 'failing') return expiresAt === null ? t('page.alerts.noCause') : endOf(expiresAt, { t, format });
  return cause === null ? t('page.alerts.noCause') : t(`causes.${cause}.title`);
}

const endOf = (at: number, { t, format }: Pick<AlertTools, 't' | 'format'>): string =>
  t('page.alerts.ends', { date: format.date(at) });

/** The columns of the table of alerts. */
export function alertColumns(tools: AlertTools): readonly TableColumn<Alert>[] {
  const { t, providerName, ownerName } = tools;
  return [
    {
      id: 'key',
      heading: t('page.alerts.column.key'),
      width: 'minmax(8rem, 1.3fr)',
      sortBy: ({ credential }) => credential.label,
      cell: ({ credential: { id, label, provider } }) => (
        <span className={classes.key}>
          <Link to="/keys/$credential" params={{ credential: id }}>
            {label}
          </Link>
          <span className={classes.muted}>{providerName(provider)}</span>
        </span>
      ),
    },
    {
      id: 'owner',
      heading: t('page.alerts.column.owner'),
      width: 'minmax(7rem, 1.2fr)',
      sortBy: ({ credential }) => ownerName(credential.organisation),
      cell: ({ credential }) => ownerName(credential.organisation),
    },
    {
      id: 'cause',
      heading: t('page.alerts.column.cause'),
      width: 'minmax(9rem, 1.6fr)',
      sortBy: (alert) => matterOf(alert, tools),
      cell: (alert) => matterOf(alert, tools),
    },
    {
      id: 'opened',
      heading: t('page.alerts.column.opened'),
      width: '7rem',
      sortBy: ({ openedAt }) => openedAt,
      cell: ({ openedAt }) => <Age at={openedAt} isReachable={false} />,
    },
    {
      id: 'lasted',
      heading: t('page.alerts.column.lasted'),
      width: '6.5rem',
      sortBy: ({ openedAt, closedAt }) => (closedAt === null ? null : closedAt - openedAt),
      cell: (alert) => <AlertSpan alert={alert} />,
    },
    {
      id: 'state',
      heading: t('page.alerts.column.state'),
      width: 'minmax(8rem, 1.1fr)',
      cell: (alert) => <AlertState alert={alert} />,
    },
    {
      id: 'actions',
      heading: t('page.alerts.column.actions'),
      width: '6rem',
      align: 'end',
      cell: (alert) => <AlertActions alert={alert} tools={tools} />,
    },
  ];
}

function AlertActions({ alert, tools }: { readonly alert: Alert; readonly tools: AlertTools }) {
  const { t, onAcknowledge, onTest } = tools;
  const { label } = alert.credential;
  return (
    <span className={classes.actions}>
      {alert.closedAt === null && alert.acknowledgedAt === null && (
        <IconButton
          icon={IconEye}
          label={t('page.alerts.acknowledgeOf', { label })}
          onClick={() => onAcknowledge(alert)}
        />
      )}
      <IconButton icon={IconPlugConnected} label={t('page.alerts.testOf', { label })} onClick={() => onTest(alert)} />
    </span>
  );
}
