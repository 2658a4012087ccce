import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import type { ProviderDescriptor } from '../../../shared/catalogue/descriptor.ts';
import type { ScopeRef } from '../../../shared/contract/credentials.ts';
import type { Category } from '../../../shared/model/category.ts';
import type { CredentialView } from '../../../shared/model/credential.ts';
import { toAppError } from '../../api/to-app-error.ts';
import { useText } from '../../i18n/text.tsx';
import { useApi } from '../../state/api-context.tsx';
import { useProviders } from '../../state/use-providers.ts';
import { byAccess } from '../../ui/by-access.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import classes from './category-keys.module.css';
import { ChosenBar, type DrawChosen } from './chosen-bar.tsx';
import { useChosenKeys } from './chosen-keys.ts';
import { groupByOrder } from './credential-groups.ts';
import type { RowTools } from './credential-row.tsx';
import { FallbackOrder, type ProviderFilter } from './fallback-order.tsx';
import { InheritedKey } from './inherited-key.tsx';
import { ProviderCards } from './provider-cards.tsx';
import { useSecretDesk } from './secret-desk.ts';
import { useCredentialActions } from './use-credential-actions.ts';

type Props = Pick<RowTools, 'isTesting' | 'onEdit'> &
  ProviderFilter & {
    readonly onTest: (key: Pick<CredentialView, 'id' | 'label'>) => void;
    readonly scope: ScopeRef;
    readonly category: Category;
    /** Opens the editor, with a provider chosen or none yet. */
    readonly onAdd: (provider: string | null) => void;
    readonly drawChosen: DrawChosen;
    /** What to show where there is neither a key nor a provider. */
    readonly empty: ReactNode;
  };

/** A scope's keys of one category: its providers as cards, then the order in which keys stand in for each other. */
export function CategoryKeys({ scope, category, onAdd, drawChosen, empty, provider, onProvider, ...tools }: Props) {
  const { t } = useText();
  const { query } = useApi();
  const { providers, byId } = useProviders();
  const desk = useSecretDesk();
  const actions = useCredentialActions();
  const list = useQuery(query.credentials.list.queryOptions({ input: { scope, category } }));
  const groups = useMemo(() => groupByOrder(list.data?.credentials ?? []), [list.data]);
  const keys = useMemo(() => groups.flatMap((group) => group.credentials), [groups]);
  const chosen = useChosenKeys(keys);
  if (list.isPending) return <LoadingRows />;
  if (list.isError) return <ErrorNotice error={toAppError(list.error)} onRetry={() => void list.refetch()} />;
  const { credentials } = list.data;
  const drawChoice = (heir: ProviderDescriptor) => {
    const parent = byId.get(heir.inherits ?? '');
    if (scope.kind !== 'organisation' || parent === undefined) return null;
    return <InheritedKey organisation={scope.organisation} provider={heir} parent={parent} onTest={tools.onTest} />;
  };
  const offered = providers.filter((provider) => provider.category === category);
  if (offered.length === 0 && credentials.length === 0) return empty;
  const ordered = credentials.toSorted((a, b) => a.position - b.position);
  const cards = { credentials: ordered, onAdd, drawChoice };
  const placeOf = (id: string) => ordered.findIndex(({ provider }) => provider === id);
  const connected = offered.filter(({ id }) => placeOf(id) !== -1).toSorted((a, b) => placeOf(a.id) - placeOf(b.id));
  const others = offered.filter((provider) => !connected.includes(provider)).toSorted(byAccess);
  const title = t(connected.length === 0 ? 'page.cards.toBegin' : 'page.cards.toConnect');
  const isServed = credentials.length === 0 && scope.kind !== 'system';
  return (
    <div className={classes.category}>
      {isServed && <p className={classes.note}>{t('page.keys.emptyOrganisationText')}</p>}
      <ProviderCards label={t('page.cards.providers')} providers={connected} {...cards} />
      {groups.map((group) => (
        <FallbackOrder
          key={group.key}
          scope={scope}
          group={group}
          provider={provider}
          onProvider={onProvider}
          tools={{ desk, actions, chosen, ...tools }}
          onAdd={() => onAdd(null)}
          onMoved={() => list.refetch()}
        />
      ))}
      {others.length > 0 && (
        <section className={classes.others}>
          <h2 className={classes.title}>{title}</h2>
          <ProviderCards label={title} providers={others} {...cards} />
        </section>
      )}
      <ChosenBar keys={keys} chosen={chosen} draw={drawChosen} />
    </div>
  );
}
