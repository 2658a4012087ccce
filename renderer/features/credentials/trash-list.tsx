import { Button } from '@mantine/core';
import { IconArrowBackUp, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ScopeRef } from '../../../shared/contract/credentials.ts';
import type { Category } from '../../../shared/model/category.ts';
import { toAppError } from '../../api/to-app-error.ts';
import { useText } from '../../i18n/text.tsx';
import { useApi } from '../../state/api-context.tsx';
import { useNow } from '../../state/use-now.ts';
import { useProviders } from '../../state/use-providers.ts';
import { EmptyNotice } from '../../ui/empty-notice.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Icon } from '../../ui/icon.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { Monogram } from '../../ui/monogram.tsx';
import classes from './trash-list.module.css';
import { useCredentialActions } from './use-credential-actions.ts';

const redrawMs = 60_000;

type Props = { readonly scope: ScopeRef; readonly category: Category | null };

/** A scope's deleted keys, each a click from being back. */
export function TrashList({ scope, category }: Props) {
  const { t, format } = useText();
  const { query } = useApi();
  const { byId } = useProviders();
  const now = useNow(redrawMs);
  const actions = useCredentialActions();
  const list = useQuery(query.credentials.list.queryOptions({ input: { scope, category, trashed: true } }));
  if (list.isPending) return <LoadingRows />;
  if (list.isError) return <ErrorNotice error={toAppError(list.error)} onRetry={() => void list.refetch()} />;
  const { credentials } = list.data;
  if (credentials.length === 0) {
    return <EmptyNotice icon={IconTrash} title={t('page.keys.trashEmpty')} text={t('page.keys.trashEmptyText')} />;
  }
  return (
    <ul className={classes.rows}>
      {credentials.map((credential) => (
        <li key={credential.id} className={classes.row}>
          <Monogram text={byId.get(credential.provider)?.monogram ?? credential.provider.slice(0, 2)} />
          <div className={classes.names}>
            <strong>{credential.label}</strong>
            <span>{byId.get(credential.provider)?.name ?? credential.provider}</span>
          </div>
          <span className={classes.age}>
            {credential.trashedAt !== null &&
              t('page.keys.removedAt', { ago: format.relative(Math.min(credential.trashedAt, now), now) })}
          </span>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<Icon of={IconArrowBackUp} />}
            onClick={() => void actions.restore(credential)}
          >
            {t('page.keyAction.restore')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
