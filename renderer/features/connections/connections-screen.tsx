import { Button } from '@mantine/core';
import { IconArrowBackUp, IconMessageCircle, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Connection } from '../../../shared/model/connection.ts';
import { toAppError } from '../../api/to-app-error.ts';
import { useText } from '../../i18n/text.tsx';
import { useApi } from '../../state/api-context.tsx';
import { EmptyNotice } from '../../ui/empty-notice.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { Panel } from '../../ui/panel.tsx';
import { AddConnection, EditConnection } from './connection-dialog.tsx';
import classes from './connections-screen.module.css';
import { useConnectionActions } from './use-connection-actions.ts';

type Props = {
  /** Short name of the client. */
  readonly organisation: string;
  readonly onOpen: (connection: Connection) => void;
};

/** A client's WhatsApp numbers and other instances: what they differ in, and those in the trash. */
export function ConnectionsScreen({ organisation, onOpen }: Props) {
  const { t } = useText();
  const { query } = useApi();
  const [isAdding, setIsAdding] = useState(false);
  const list = useQuery(query.connections.list.queryOptions({ input: { organisation } }));
  const scope = { kind: 'organisation', organisation } as const;
  const keys = useQuery(query.credentials.list.queryOptions({ input: { scope } })).data?.credentials ?? [];
  if (list.isPending) return <LoadingRows />;
  if (list.isError) return <ErrorNotice error={toAppError(list.error)} onRetry={() => void list.refetch()} />;
  const { connections } = list.data;
  const add = (
    <Button leftSection={<Icon of={IconPlus} />} onClick={() => setIsAdding(true)}>
      {t('page.connections.add')}
    </Button>
  );
  const ownKeys = (id: Connection['id']) => keys.filter(({ connectionId }) => connectionId === id).length;
  return (
    <div className={classes.screen}>
      {connections.length === 0 ? (
        <EmptyNotice
          icon={IconMessageCircle}
          title={t('page.connections.empty')}
          text={t('page.connections.emptyText')}
        >
          {add}
        </EmptyNotice>
      ) : (
        <>
          <div className={classes.head}>
            <p className={classes.lead}>{t('page.connections.lead')}</p>
            {add}
          </div>
          <ul className={classes.rows} aria-label={t('page.connections.title')}>
            {connections.map((connection) => (
              <Row
                key={connection.id}
                organisation={organisation}
                connection={connection}
                ownKeys={ownKeys(connection.id)}
              />
            ))}
          </ul>
        </>
      )}
      <Trash organisation={organisation} />
      {isAdding && <AddConnection organisation={organisation} onAdded={onOpen} onClose={() => setIsAdding(false)} />}
    </div>
  );
}

type RowProps = Pick<Props, 'organisation'> & { readonly connection: Connection; readonly ownKeys: number };

function Row({ organisation, connection, ownKeys }: RowProps) {
  const { t } = useText();
  const actions = useConnectionActions();
  const [isEditing, setIsEditing] = useState(false);
  const { id, name, kind, overrides, notes } = connection;
  const facts = [
    ...(overrides.length > 0 ? [t('page.connections.differs', { count: overrides.length })] : []),
    ...(ownKeys > 0 ? [t('page.connections.keys', { count: ownKeys })] : []),
  ];
  return (
    <li className={classes.row}>
      <span className={classes.mark}>
        <Icon of={IconMessageCircle} />
      </span>
      <div className={classes.names}>
        <Link
          to="/organisations/$organisation/connections/$connection"
          params={{ organisation, connection: id }}
          className={classes.name ?? ''}
        >
          {name}
        </Link>
        <span className={classes.kind}>{[kind, ...(notes === '' ? [] : [notes])].join(' · ')}</span>
      </div>
      <span className={classes.facts} data-differs={facts.length > 0}>
        {facts.length === 0 ? t('page.connections.follows') : facts.join(' · ')}
      </span>
      <div className={classes.actions}>
        <IconButton
          icon={IconPencil}
          label={t('page.connections.rename', { name })}
          onClick={() => setIsEditing(true)}
        />
        <IconButton
          icon={IconTrash}
          label={t('page.connections.remove', { name })}
          onClick={() => void actions.remove(connection)}
        />
      </div>
      {isEditing && <EditConnection connection={connection} onClose={() => setIsEditing(false)} />}
    </li>
  );
}

/** Connections that were deleted; nothing where there is none. */
function Trash({ organisation }: Pick<Props, 'organisation'>) {
  const { t } = useText();
  const { query } = useApi();
  const actions = useConnectionActions();
  const input = { organisation, trashed: true };
  const trashed = useQuery(query.connections.list.queryOptions({ input })).data?.connections ?? [];
  if (trashed.length === 0) return null;
  return (
    <Panel title={t('page.connections.trash')} body="flush">
      <p className={classes.note}>{t('page.connections.trashText')}</p>
      <ul className={classes.trash} aria-label={t('page.connections.trash')}>
        {trashed.map((connection) => (
          <li key={connection.id} className={classes.row}>
            <span className={classes.names}>
              {connection.name}
              <span className={classes.kind}>{connection.kind}</span>
            </span>
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<Icon of={IconArrowBackUp} />}
              aria-label={t('page.connections.restore', { name: connection.name })}
              onClick={() => void actions.restore(connection)}
            >
              {t('page.keyAction.restore')}
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
