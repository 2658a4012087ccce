import { Button, NativeSelect } from '@mantine/core';
import { IconPlus, IconRouteAltLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ScopeRef } from '../../../shared/contract/credentials.ts';
import type { ProviderId } from '../../../shared/model/ids.ts';
import { useText } from '../../i18n/text.tsx';
import { useApi } from '../../state/api-context.tsx';
import { useProviders } from '../../state/use-providers.ts';
import { Icon } from '../../ui/icon.tsx';
import { Panel } from '../../ui/panel.tsx';
import { RowPage } from '../../ui/row-page.tsx';
import { SortableList } from '../../ui/sortable-list.tsx';
import { ChooseAll } from './choose-all.tsx';
import type { CredentialGroup } from './credential-groups.ts';
import { CredentialRow, type RowTools } from './credential-row.tsx';
import classes from './fallback-order.module.css';
import { KeyStanding } from './key-standing.tsx';
import { KeyWeight } from './key-weight.tsx';
import { OrderConflict } from './order-conflict.tsx';
import { OrderStrategy } from './order-strategy.tsx';
import { OrderWarnings } from './order-warnings.tsx';
import { useOrderMoves } from './use-order-moves.ts';

/** Which of a category's keys are shown: one provider's, or all. */
export type ProviderFilter = {
  readonly provider: ProviderId | null;
  readonly onProvider: (id: ProviderId | null) => void;
};

type Props = ProviderFilter & {
  readonly scope: ScopeRef;
  readonly group: CredentialGroup;
  readonly tools: RowTools;
  readonly onAdd: () => void;
  /** Awaited after a move: until then an item stays where it was dropped. */
  readonly onMoved: () => Promise<unknown>;
};

/** The order in which a category's or a provider's keys stand in for each other, to be put in order here. */
export function FallbackOrder({ scope, group, provider, onProvider, tools, onAdd, onMoved }: Props) {
  const { t } = useText();
  const { query } = useApi();
  const { byId } = useProviders();
  const { category, connection } = group;
  const own = placeOf(group) ?? scope;
  const only = group.credentials.some((key) => key.provider === provider) ? provider : null;
  const credentials = only === null ? group.credentials : group.credentials.filter((key) => key.provider === only);
  const order = useQuery(
    query.credentials.order.queryOptions({ input: { scope: own, category, provider: only } }),
  ).data;
  const { actions } = tools;
  const moves = useOrderMoves({ scope: own, category, keys: group.credentials, actions, onMoved });
  const name =
    connection === null ? t(`terms.category.${category}`) : `${t(`terms.category.${category}`)} · ${connection}`;
  const title =
    only === null
      ? t('page.cards.order', { category: name })
      : t('page.order.titleOf', { category: name, provider: byId.get(only)?.name ?? only });
  const client = own.kind === 'organisation' ? own.organisation : null;
  return (
    <Panel
      title={title}
      lead={<ChooseAll name={title} keys={credentials} chosen={tools.chosen} />}
      note={t('page.keys.count', { count: credentials.length })}
      body="flush"
      actions={
        <>
          <ProviderChoice group={group} provider={only} onProvider={onProvider} />
          {client !== null && <WhoServes organisation={client} category={category} provider={only} />}
          <Button size="compact-sm" variant="subtle" leftSection={<Icon of={IconPlus} />} onClick={onAdd}>
            {t('page.cards.addFallback')}
          </Button>
        </>
      }
    >
      {moves.conflict !== null && (
        <OrderConflict
          conflict={moves.conflict}
          keys={group.credentials}
          isBusy={moves.isSettling}
          onSettle={moves.settle}
        />
      )}
      <OrderWarnings warnings={order?.warnings ?? []} keys={credentials} />
      {client !== null && credentials.length > 1 && (
        <OrderStrategy organisation={client} category={category} provider={only} />
      )}
      <RowPage rows={credentials}>
        {(shown) => (
          <SortableList
            label={title}
            items={shown}
            idOf={({ id }) => id}
            nameOf={({ label }) => label}
            onMove={moves.move}
            renderItem={(credential, index) => (
              <div className={classes.item}>
                <CredentialRow
                  credential={credential}
                  provider={byId.get(credential.provider)}
                  place={{ index, count: credentials.length, isPrimary: credential === group.primary }}
                  tools={{ ...tools, actions: { ...actions, move: (key, to) => moves.move(key, to, credentials) } }}
                >
                  <KeyStanding standing={order?.standings.find((each) => each.credentialId === credential.id)} />
                  {order?.strategy === 'weighted' && <KeyWeight key={credential.revision} credential={credential} />}
                </CredentialRow>
              </div>
            )}
          />
        )}
      </RowPage>
    </Panel>
  );
}

/** A connection's own keys have an order of their own. */
function placeOf({ credentials }: CredentialGroup): ScopeRef | null {
  const id = credentials[0]?.connectionId ?? null;
  return id === null ? null : { kind: 'connection', connection: id };
}

function ProviderChoice({ group, provider, onProvider }: ProviderFilter & Pick<Props, 'group'>) {
  const { t } = useText();
  const { byId } = useProviders();
  const ids = [...new Set(group.credentials.map((key) => key.provider))];
  if (ids.length < 2) return null;
  return (
    <NativeSelect
      size="xs"
      aria-label={t('page.order.filter')}
      value={provider ?? ''}
      data={[
        { value: '', label: t('page.order.whole') },
        ...ids.map((id) => ({ value: id, label: byId.get(id)?.name ?? id })),
      ]}
      onChange={({ currentTarget }) => onProvider(currentTarget.value === '' ? null : currentTarget.value)}
    />
  );
}

type WhoServesProps = {
  readonly organisation: string;
  readonly category: CredentialGroup['category'];
  readonly provider: ProviderId | null;
};

function WhoServes({ organisation, category, provider }: WhoServesProps) {
  const { t } = useText();
  const search = provider === null ? { by: 'category', of: category } : { by: 'provider', of: provider };
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      leftSection={<Icon of={IconRouteAltLeft} />}
      renderRoot={(rest) => (
        <Link {...rest} to="/organisations/$organisation/resolution" params={{ organisation }} search={search} />
      )}
    >
      {t('page.order.whoServes')}
    </Button>
  );
}
