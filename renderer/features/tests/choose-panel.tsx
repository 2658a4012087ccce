import { IconKey } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { toAppError } from '../../api/to-app-error.ts';
import { useText } from '../../i18n/text.tsx';
import { useApi } from '../../state/api-context.tsx';
import { EmptyNotice } from '../../ui/empty-notice.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { FilterBar } from '../../ui/filter-bar.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import type { BulkScreenParts } from './bulk-screen-parts.ts';
import { outcomeOfStored } from './key-outcome.ts';
import classes from './outcome-list.module.css';
import { OutcomeTable } from './outcome-table.tsx';
import { filterOutcomes } from './tests-view.ts';
import { useOutcomeWords } from './use-outcome-words.ts';

/** Every key there is, to choose some of them and test just these. */
export function ChoosePanel({ view, onView, onBegin, onKey }: BulkScreenParts) {
  const { t, format } = useText();
  const { query } = useApi();
  const words = useOutcomeWords();
  const found = useQuery(query.credentials.list.queryOptions({ input: { scope: null } }));
  const all = useMemo(() => (found.data?.credentials ?? []).map(outcomeOfStored), [found.data]);
  const { find = '' } = view;
  const shown = useMemo(() => filterOutcomes(all, { only: [], find }, words), [all, find, words]);
  if (found.isPending) return <LoadingRows />;
  if (found.isError) return <ErrorNotice error={toAppError(found.error)} onRetry={() => void found.refetch()} />;
  if (all.length === 0) {
    return <EmptyNotice icon={IconKey} title={t('page.tests.chooseNone')} text={t('page.tests.chooseNoneText')} />;
  }
  const { find: _find, ...unfiltered } = view;
  return (
    <>
      <FilterBar
        search={{
          label: t('page.tests.find'),
          value: find,
          onChange: (typed) => onView(typed === '' ? unfiltered : { ...unfiltered, find: typed }),
        }}
        result={t('page.tests.found', { count: shown.length, shown: format.number(shown.length) })}
        onReset={find === '' ? null : () => onView(unfiltered)}
      />
      {shown.length === 0 && <p className={classes.nothing}>{t('page.tests.nothing')}</p>}
      {/* It stays while nothing matches: what was chosen before is not forgotten. */}
      <OutcomeTable
        label={t('page.tests.tab.choose')}
        outcomes={shown}
        all={all}
        withOutcome
        onKey={onKey}
        onTest={onBegin}
      />
    </>
  );
}
