import { useQuery } from '@tanstack/react-query';
import type { ScopeRef } from '../../../shared/contract/credentials.ts';
import { toAppError } from '../../api/to-app-error.ts';
import { useText } from '../../i18n/text.tsx';
import { useApi } from '../../state/api-context.tsx';
import { useNow } from '../../state/use-now.ts';
import { useOrganisations } from '../../state/use-organisations.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { Panel } from '../../ui/panel.tsx';
import classes from './recent-changes.module.css';

const shown = 8;
const redrawMs = 60_000;

/** What was done last, from the audit. */
export function RecentChanges({ scope }: { readonly scope: ScopeRef | null }) {
  const { t, format } = useText();
  const { query } = useApi();
  const now = useNow(redrawMs);
  const organisation = scope?.kind === 'organisation' ? scope.organisation : null;
  const list = useQuery(query.audit.list.queryOptions({ input: { organisation, limit: shown } }));
  const { organisations } = useOrganisations();
  const names = new Map<string, string>(organisations.map(({ id, name }) => [id, name]));
  return (
    <Panel title={t('page.overview.changesTitle')}>
      {list.isPending && <LoadingRows />}
      {list.isError && <ErrorNotice error={toAppError(list.error)} onRetry={() => void list.refetch()} />}
      {list.data?.entries.length === 0 && <p className={classes.none}>{t('page.overview.changesNone')}</p>}
      <ol className={classes.rows}>
        {list.data?.entries.map(({ seq, at, action, organisationId }) => (
          <li key={seq} className={classes.row}>
            <span>{t(`terms.action.${action}`)}</span>
            <span className={classes.when}>
              {[names.get(organisationId ?? ''), format.relative(Math.min(at, now), now)].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
