import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ProviderDescriptor } from '../../../shared/catalogue/descriptor.ts';
import type { AuditEntry } from '../../../shared/model/audit-entry.ts';
import type { CredentialView } from '../../../shared/model/credential.ts';
import { toAppError } from '../../api/to-app-error.ts';
import { useText } from '../../i18n/text.tsx';
import { useApi } from '../../state/api-context.tsx';
import { Age } from '../../ui/age.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { Panel } from '../../ui/panel.tsx';
import classes from './key-changes.module.css';
import { useChangedNames } from './use-changed-names.ts';

const shownAtOnce = 10;

type Props = { readonly credential: CredentialView; readonly provider: ProviderDescriptor | undefined };

/** Who did what with a key, from the audit. Its tests have a panel of their own. */
export function KeyChanges({ credential: { id }, provider }: Props) {
  const { t } = useText();
  const { query } = useApi();
  const list = useInfiniteQuery(
    query.audit.list.infiniteOptions({
      input: (before: number | null) => ({ record: id, without: ['credential.tested'], before, limit: shownAtOnce }),
      initialPageParam: null,
      getNextPageParam: ({ next }) => next,
    }),
  );
  const entries = list.data?.pages.flatMap((page) => page.entries) ?? [];
  return (
    <Panel title={t('page.keyDetail.changes')} body="flush">
      {list.isPending && <LoadingRows />}
      {list.isError && <ErrorNotice error={toAppError(list.error)} onRetry={() => void list.refetch()} />}
      <ol className={classes.rows}>
        {entries.map((entry) => (
          <Change key={entry.seq} entry={entry} provider={provider} />
        ))}
      </ol>
      {list.hasNextPage && (
        <div className={classes.more}>
          <Button
            size="compact-sm"
            variant="subtle"
            loading={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {t('page.keyDetail.older')}
          </Button>
        </div>
      )}
    </Panel>
  );
}

type ChangeProps = { readonly entry: AuditEntry; readonly provider: ProviderDescriptor | undefined };

function Change({ entry, provider }: ChangeProps) {
  const { t, format } = useText();
  const namesOf = useChangedNames(provider);
  const { action, actor, at, changed, outcome } = entry;
  const details = [
    ...(changed.length === 0 ? [] : [format.list(namesOf(changed))]),
    ...(actor === null ? [] : [t(`terms.origin.${actor.origin}`)]),
    ...(outcome === 'refused' ? [t('terms.outcome.refused')] : []),
  ];
  return (
    <li className={classes.row}>
      <span className={classes.what}>
        {t(`terms.action.${action}`)}
        <span className={classes.details}>{details.join(' · ')}</span>
      </span>
      <span className={classes.when}>
        <Age at={at} isReachable={false} />
      </span>
    </li>
  );
}
