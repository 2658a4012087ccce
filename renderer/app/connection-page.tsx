import { Button } from '@mantine/core';
import { IconMessageCircleOff, IconPencil, IconPlus, IconRouteAltLeft, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Connection } from '../../shared/model/connection.ts';
import type { CredentialView } from '../../shared/model/credential.ts';
import { connectionId } from '../../shared/model/ids.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import { toAppError } from '../api/to-app-error.ts';
import { EditConnection } from '../features/connections/connection-dialog.tsx';
import { ConnectionScreen } from '../features/connections/connection-screen.tsx';
import { useConnectionActions } from '../features/connections/use-connection-actions.ts';
import { CredentialList } from '../features/credentials/credential-list.tsx';
import { useText } from '../i18n/text.tsx';
import { useApi } from '../state/api-context.tsx';
import { EmptyNotice } from '../ui/empty-notice.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { Icon } from '../ui/icon.tsx';
import { LoadingRows } from '../ui/loading-rows.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { Panel } from '../ui/panel.tsx';
import { ClientPart } from './client-part.tsx';
import { useKeyDesk } from './key-desk.tsx';
import { useTestDesk } from './test-desk.tsx';
import { useDrawChosen } from './use-draw-chosen.tsx';
import { useScreenTitle } from './use-screen-title.ts';

const from = '/organisations/$organisation/connections/$connection';

/** One connection of a client. */
export function ConnectionPage() {
  const { organisation, connection } = useParams({ from });
  const id = connectionId.parse(connection);
  return <ClientPart slug={organisation}>{(found) => <Found key={id} organisation={found} id={id} />}</ClientPart>;
}

function Found({ organisation, id }: { readonly organisation: Organisation; readonly id: Connection['id'] }) {
  const { t } = useText();
  const { query } = useApi();
  const found = useQuery(query.connections.get.queryOptions({ input: { id } }));
  if (found.isPending) return <LoadingRows />;
  const isMissing = found.isError && toAppError(found.error).code === 'NOT_FOUND';
  // Another client's connection does not exist here.
  if (isMissing || (found.isSuccess && found.data.organisationId !== organisation.id)) {
    return (
      <EmptyNotice
        icon={IconMessageCircleOff}
        title={t('page.connections.missing')}
        text={t('page.connections.missingFix')}
      />
    );
  }
  if (found.isError) return <ErrorNotice error={toAppError(found.error)} onRetry={() => void found.refetch()} />;
  return <Page organisation={organisation} connection={found.data} />;
}

type Props = { readonly organisation: Organisation; readonly connection: Connection };

function Page({ organisation, connection }: Props) {
  const { t } = useText();
  const { name, kind, notes, trashedAt } = connection;
  const params = { organisation: organisation.slug };
  useScreenTitle(name, organisation.name);
  return (
    <>
      <PageHeader
        title={name}
        breadcrumb={[
          <Link key="client" to="/organisations/$organisation" params={params}>
            {organisation.name}
          </Link>,
          <Link key="all" to="/organisations/$organisation" params={params} search={{ view: 'connections' }}>
            {t('page.connections.title')}
          </Link>,
        ]}
        details={[
          kind,
          ...(notes === '' ? [] : [notes]),
          ...(trashedAt === null ? [] : [t('page.connections.inTrash')]),
        ]}
      >
        <Actions organisation={organisation} connection={connection} />
      </PageHeader>
      {trashedAt === null && (
        <ConnectionScreen organisation={organisation.slug} connection={connection}>
          <OwnKeys organisation={organisation} connection={connection} />
        </ConnectionScreen>
      )}
    </>
  );
}

function Actions({ organisation, connection }: Props) {
  const { t } = useText();
  const navigate = useNavigate();
  const actions = useConnectionActions();
  const [isEditing, setIsEditing] = useState(false);
  const params = { organisation: organisation.slug };
  if (connection.trashedAt !== null) {
    return (
      <Button onClick={() => void actions.restore(connection)}>
        {t('page.connections.restore', { name: connection.name })}
      </Button>
    );
  }
  const remove = async () => {
    if (await actions.remove(connection)) {
      await navigate({ to: '/organisations/$organisation', params, search: { view: 'connections' } });
    }
  };
  return (
    <>
      <Button
        variant="default"
        leftSection={<Icon of={IconRouteAltLeft} />}
        renderRoot={(rest) => (
          <Link
            {...rest}
            to="/organisations/$organisation/resolution"
            params={params}
            search={{ connection: connection.id }}
          />
        )}
      >
        {t('page.connections.whoServes')}
      </Button>
      <Button variant="default" leftSection={<Icon of={IconTrash} />} onClick={() => void remove()}>
        {t('page.keyAction.remove')}
      </Button>
      <Button leftSection={<Icon of={IconPencil} />} onClick={() => setIsEditing(true)}>
        {t('page.connections.edit')}
      </Button>
      {isEditing && <EditConnection connection={connection} onClose={() => setIsEditing(false)} />}
    </>
  );
}

/** Keys that serve this connection and no other. */
function OwnKeys({ connection }: Props) {
  const { t } = useText();
  const tests = useTestDesk();
  const keys = useKeyDesk();
  const drawChosen = useDrawChosen();
  const scope = { kind: 'connection', connection: connection.id } as const;
  const owner = { scope, scopeName: connection.name };
  return (
    <Panel
      title={t('page.connections.ownKeys')}
      actions={
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<Icon of={IconPlus} />}
          onClick={() => keys.add(scope, connection.name)}
        >
          {t('page.connections.addKey')}
        </Button>
      }
    >
      <CredentialList
        scope={scope}
        isTesting={({ id }: CredentialView) => tests.isTesting(id)}
        onTest={({ id, label }) => tests.begin(t('page.test.title', { label }), { kind: 'credentials', ids: [id] })}
        onEdit={(stored) => keys.edit(stored, owner)}
        drawChosen={drawChosen}
        empty={t('page.connections.ownKeysEmpty')}
      />
    </Panel>
  );
}
