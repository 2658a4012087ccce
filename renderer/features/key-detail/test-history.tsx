import { Button } from '@mantine/core';
import { IconPlugConnected } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import type { TestResult } from '../../../shared/contract/tests.ts';
import type { CredentialView } from '../../../shared/model/credential.ts';
import { toAppError } from '../../api/to-app-error.ts';
import { useText } from '../../i18n/text.tsx';
import { useApi } from '../../state/api-context.tsx';
import { EmptyNotice } from '../../ui/empty-notice.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Icon } from '../../ui/icon.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { Panel } from '../../ui/panel.tsx';
import classes from './test-history.module.css';
import { TestStrip } from './test-strip.tsx';
import { testTone } from './test-tone.ts';

export type HistoryParts = {
  /** When the test to look at was made; null for the newest. */
  readonly testedAt: number | null;
  readonly onChoose: (testedAt: number | null) => void;
  readonly drawReport: (result: TestResult, isNewest: boolean) => ReactNode;
  readonly onTest: (credential: CredentialView) => void;
};

/** What was found out about a key over time, and one of its tests whole. */
export function TestHistory({
  credential,
  parts,
}: {
  readonly credential: CredentialView;
  readonly parts: HistoryParts;
}) {
  const { t, format } = useText();
  const { query } = useApi();
  const list = useQuery(query.tests.history.queryOptions({ input: { id: credential.id } }));
  const reports = useMemo(() => list.data?.results ?? [], [list.data]);
  const failed = reports.filter((report) => testTone(report) === 'failing').length;
  const note = t('page.keyDetail.tests', { count: reports.length, shown: format.number(reports.length), failed });
  const chosen = reports.find(({ testedAt }) => testedAt === parts.testedAt) ?? reports[0];
  return (
    <Panel title={t('page.keyDetail.history')} note={reports.length > 0 && note}>
      {list.isPending && <LoadingRows />}
      {list.isError && <ErrorNotice error={toAppError(list.error)} onRetry={() => void list.refetch()} />}
      {list.isSuccess && chosen === undefined && <NeverTested credential={credential} onTest={parts.onTest} />}
      {chosen !== undefined && (
        <div className={classes.history}>
          <TestStrip
            reports={reports}
            chosen={chosen}
            onChoose={(report) => parts.onChoose(report === reports[0] ? null : report.testedAt)}
          />
          {reports.length > 1 && (
            <p className={classes.ends} aria-hidden>
              <span>{format.date(reports.at(-1)?.testedAt ?? chosen.testedAt)}</span>
              <span>{t('page.keyDetail.newest')}</span>
            </p>
          )}
          <div key={chosen.testedAt}>
            {parts.drawReport({ ...chosen, credential: testedOf(credential) }, chosen === reports[0])}
          </div>
        </div>
      )}
    </Panel>
  );
}

const testedOf = ({ id, provider, label, organisation }: CredentialView): TestResult['credential'] => ({
  id,
  provider,
  label,
  organisation,
});

type NeverProps = { readonly credential: CredentialView; readonly onTest: HistoryParts['onTest'] };

function NeverTested({ credential, onTest }: NeverProps) {
  const { t } = useText();
  return (
    <EmptyNotice icon={IconPlugConnected} title={t('page.keys.neverTested')} text={t('page.keyDetail.neverText')}>
      {credential.trashedAt === null && (
        <Button leftSection={<Icon of={IconPlugConnected} />} onClick={() => onTest(credential)}>
          {t('page.keyDetail.testNow')}
        </Button>
      )}
    </EmptyNotice>
  );
}
