import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import type { ScopeRef } from '../../../shared/contract/credentials.ts';
import type { CredentialView } from '../../../shared/model/credential.ts';
import { toAppError } from '../../api/to-app-error.ts';
import { useText } from '../../i18n/text.tsx';
import { useApi } from '../../state/api-context.tsx';
import { useProviders } from '../../state/use-providers.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { RowPage } from '../../ui/row-page.tsx';
import { ChooseAll } from './choose-all.tsx';
import { ChosenBar, type DrawChosen } from './chosen-bar.tsx';
import { useChosenKeys } from './chosen-keys.ts';
import { type CredentialGroup, groupByOrder } from './credential-groups.ts';
import classes from './credential-list.module.css';
import { CredentialRow, type RowTools } from './credential-row.tsx';
import { useSecretDesk } from './secret-desk.ts';
import { useCredentialActions } from './use-credential-actions.ts';

/** Of each category: there may be ten of them. */
const rowsAtOnce = 50;

type Props = {
  readonly scope: ScopeRef;
  readonly isTesting: (credential: CredentialView) => boolean;
  readonly onTest: (credential: CredentialView) => void;
  readonly onEdit: (credential: CredentialView) => void;
  readonly drawChosen: DrawChosen;
  /** What to show where there is no key yet. */
  readonly empty: ReactNode;
};

/** A scope's keys, in the order they are used. */
export function CredentialList({ scope, drawChosen, empty, ...tools }: Props) {
  const { query } = useApi();
  const desk = useSecretDesk();
  const actions = useCredentialActions();
  const list = useQuery(query.credentials.list.queryOptions({ input: { scope } }));
  const groups = useMemo(() => groupByOrder(list.data?.credentials ?? []), [list.data]);
  const keys = useMemo(() => groups.flatMap(({ credentials }) => credentials), [groups]);
  const chosen = useChosenKeys(keys);
  if (list.isPending) return <LoadingRows />;
  if (list.isError) return <ErrorNotice error={toAppError(list.error)} onRetry={() => void list.refetch()} />;
  if (groups.length === 0) return empty;
  return (
    <div className={classes.groups}>
      {groups.map((group) => (
        <Group key={group.key} group={group} tools={{ desk, actions, chosen, ...tools }} />
      ))}
      <ChosenBar keys={keys} chosen={chosen} draw={drawChosen} />
    </div>
  );
}

type GroupProps = { readonly group: CredentialGroup; readonly tools: RowTools };

function Group({ group, tools }: GroupProps) {
  const { t } = useText();
  const { byId } = useProviders();
  const { credentials, primary, connection } = group;
  const category = t(`terms.category.${group.category}`);
  const name = connection === null ? category : `${category} · ${connection}`;
  return (
    <section className={classes.group} aria-label={name}>
      <header className={classes.head}>
        <ChooseAll name={name} keys={credentials} chosen={tools.chosen} />
        <h2 className={classes.title}>
          {name}
          <span className={classes.count}>{t('page.keys.count', { count: credentials.length })}</span>
        </h2>
      </header>
      <RowPage rows={credentials} atOnce={rowsAtOnce}>
        {(shown) => (
          <ol className={classes.rows}>
            {shown.map((credential, index) => (
              <li key={credential.id} className={classes.item}>
                <CredentialRow
                  credential={credential}
                  provider={byId.get(credential.provider)}
                  place={{ index, count: credentials.length, isPrimary: credential === primary }}
                  tools={tools}
                />
              </li>
            ))}
          </ol>
        )}
      </RowPage>
    </section>
  );
}
