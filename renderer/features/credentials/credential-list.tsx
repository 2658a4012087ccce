import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { ScopeRef } from '../../../shared/contract/credentials.ts';
import type { CredentialView } from '../../../shared/model/credential.ts';
import { toAppError } from '../../api/to-app-error.ts';
import { useText } from '../../i18n/text.tsx';
import { useApi } from '../../state/api-context.tsx';
import { useProviders } from '../../state/use-providers.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { type CredentialGroup, groupByOrder } from './credential-groups.ts';
import classes from './credential-list.module.css';
import { CredentialRow, type RowTools } from './credential-row.tsx';
import { RowPage } from './row-page.tsx';
import { useSecretDesk } from './secret-desk.ts';
import { useCredentialActions } from './use-credential-actions.ts';

type Props = {
  readonly scope: ScopeRef;
  readonly isTesting: (credential: CredentialView) => boolean;
  readonly onTest: (credential: CredentialView) => void;
  readonly onEdit: (credential: CredentialView) => void;
  /** What to show where there is no key yet. */
  readonly empty: ReactNode;
};

/** A scope's keys, in the order they are used. */
export function CredentialList({ scope, isTesting, onTest, onEdit, empty }: Props) {
  const { query } = useApi();
  const desk = useSecretDesk();
  const actions = useCredentialActions();
  const list = useQuery(query.credentials.list.queryOptions({ input: { scope } }));
  if (list.isPending) return <LoadingRows />;
  if (list.isError) return <ErrorNotice error={toAppError(list.error)} onRetry={() => void list.refetch()} />;
  const groups = groupByOrder(list.data.credentials);
  if (groups.length === 0) return empty;
  return (
    <div className={classes.groups}>
      {groups.map((group) => (
        <Group key={group.key} group={group} tools={{ desk, actions, isTesting, onTest, onEdit }} />
      ))}
    </div>
  );
}

function Group({ group, tools }: { readonly group: CredentialGroup; readonly tools: RowTools }) {
  const { t } = useText();
  const { byId } = useProviders();
  const { credentials, primary, connection } = group;
  const category = t(`terms.category.${group.category}`);
  return (
    <section className={classes.group} aria-label={category}>
      <h2 className={classes.title}>
        {connection === null ? category : `${category} · ${connection}`}
        <span className={classes.count}>{t('page.keys.count', { count: credentials.length })}</span>
      </h2>
      <RowPage rows={credentials}>
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
