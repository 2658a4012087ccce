import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Connection } from '../../../shared/model/connection.ts';
import type { ProviderId } from '../../../shared/model/ids.ts';
import { useText } from '../../i18n/text.tsx';
import { useApi } from '../../state/api-context.tsx';
import { useProviders } from '../../state/use-providers.ts';
import { Panel } from '../../ui/panel.tsx';
import classes from './connection-screen.module.css';
import { ProviderUse } from './provider-use.tsx';

type Props = {
  /** Short name of the client. */
  readonly organisation: string;
  readonly connection: Connection;
  /** Its own keys, and the way to add one. */
  readonly children: ReactNode;
};

/** What a connection uses of each provider, marked where it differs from its client, and the keys it has for itself. */
export function ConnectionScreen({ organisation, connection, children }: Props) {
  const { t } = useText();
  const providers = useUsedProviders(organisation, connection);
  return (
    <div className={classes.screen}>
      <Panel title={t('page.connections.uses')} body="flush">
        <p className={classes.note}>
          {t(providers.length === 0 ? 'page.connections.usesNone' : 'page.connections.usesText')}
        </p>
        <ul className={classes.uses} aria-label={t('page.connections.uses')}>
          {providers.map((provider) => (
            <ProviderUse key={provider.id} organisation={organisation} connection={connection} provider={provider} />
          ))}
        </ul>
      </Panel>
      {children}
    </div>
  );
}

/** Providers it could get a key of, itself or through the one above; those it differs in come first. */
function useUsedProviders(organisation: string, connection: Connection) {
  const { query } = useApi();
  const { providers } = useProviders();
  const client = { kind: 'organisation', organisation } as const;
  const theirs = useQuery(query.credentials.list.queryOptions({ input: { scope: client } })).data?.credentials ?? [];
  const agency = { kind: 'system' } as const;
  const shared = useQuery(query.credentials.list.queryOptions({ input: { scope: agency } })).data?.credentials ?? [];
  const own = theirs.filter(({ connectionId }) => connectionId === null || connectionId === connection.id);
  const keyed = new Set([...own, ...shared].map((key) => key.provider));
  const differing = new Set(connection.overrides.map(({ provider }) => provider));
  const isUsed = (id: ProviderId | null) => id !== null && (keyed.has(id) || differing.has(id));
  return providers
    .filter(({ id, inherits }) => isUsed(id) || isUsed(inherits))
    .toSorted((a, b) => Number(differing.has(b.id)) - Number(differing.has(a.id)));
}
