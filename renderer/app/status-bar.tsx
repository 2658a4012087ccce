import { IconArchive, IconPlugConnected, IconPlugConnectedX, IconRoute } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useText } from '../i18n/text.tsx';
import { useApi } from '../state/api-context.tsx';
import { useNow } from '../state/use-now.ts';
import { useReadable } from '../state/use-readable.ts';
import { AlertStatus } from './alert-status.tsx';
import { LockCountdown } from './lock-countdown.tsx';
import { RunStatus } from './run-status.tsx';
import classes from './status-bar.module.css';
import { StatusItem } from './status-item.tsx';

/** How things stand besides the keys, at the foot of every screen. */
export function StatusBar() {
  return (
    <footer className={classes.bar}>
      <Connection />
      <AlertStatus />
      <RunStatus />
      <span className={classes.space} />
      <Route />
      <LastBackup />
      <LockCountdown />
    </footer>
  );
}

/** Whether the page reaches the engine. */
function Connection() {
  const { t } = useText();
  const state = useReadable(useApi().connection);
  const isOpen = state === 'open';
  const word = isOpen || state === 'connecting' ? t(`page.connection.${state}`) : t('page.connection.lost');
  return (
    <span role="status" className={classes.item}>
      <StatusItem icon={isOpen ? IconPlugConnected : IconPlugConnectedX} tone={isOpen ? 'calm' : 'warning'}>
        {word}
      </StatusItem>
    </span>
  );
}

/** By which way the world is reached; nothing is said of the ordinary one. */
function Route() {
  const { t } = useText();
  const { query } = useApi();
  const url = useQuery(query.settings.get.queryOptions({ input: {} })).data?.network.proxyUrl ?? null;
  if (url === null) return null;
  return <StatusItem icon={IconRoute}>{t('page.status.proxy', { host: new URL(url).host })}</StatusItem>;
}

const redrawMs = 60_000;

function LastBackup() {
  const { t, format } = useText();
  const { query } = useApi();
  const now = useNow(redrawMs);
  const { data } = useQuery(query.backups.list.queryOptions({ input: {} }));
  if (data === undefined) return null;
  const [last] = data.backups;
  return (
    <StatusItem icon={IconArchive} tone={last === undefined ? 'warning' : 'calm'}>
      {last === undefined
        ? t('page.status.noBackup')
        : t('page.status.backup', { ago: format.relative(Math.min(last.at, now), now) })}
    </StatusItem>
  );
}
