import { Button } from '@mantine/core';
import { IconDownload, IconListSearch, IconShieldCheck } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { AuditEntry } from '../../../shared/model/audit-entry.ts';
import { toAppError } from '../../api/to-app-error.ts';
import { useText } from '../../i18n/text.tsx';
import { useApi } from '../../state/api-context.tsx';
import { saveText } from '../../state/save-text.ts';
import { useNow } from '../../state/use-now.ts';
import { useTask } from '../../state/use-task.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyNotice } from '../../ui/empty-notice.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Icon } from '../../ui/icon.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProgressLine } from '../../ui/progress-line.tsx';
import { auditColumns } from './audit-columns.tsx';
import { auditCsv, auditJson, readAudit } from './audit-files.ts';
import { AuditFilters } from './audit-filters.tsx';
import classes from './audit-screen.module.css';
import type { AuditView } from './audit-view.ts';
import { ChainCheck, type ChainResult } from './chain-check.tsx';
import { useAuditNames } from './use-audit-names.ts';
import { useAuditPages } from './use-audit-pages.ts';

const redrawMs = 60_000;

type Props = { readonly view: AuditView; readonly onView: (view: AuditView) => void };

const idOf = ({ seq }: AuditEntry): string => String(seq);

/** The chained record of everything that was done. */
export function AuditScreen({ view, onView }: Props) {
  const text = useText();
  const { t } = text;
  const { call } = useApi();
  const names = useAuditNames();
  const columns = useMemo(() => auditColumns(text, names), [text, names]);
  const { list, entries, isWanting, more } = useAuditPages(view);
  const [chain, setChain] = useState<ChainResult | null>(null);
  const now = useNow(redrawMs);
  const verify = useTask(async () => setChain(await call.audit.verify({})));
  const keep = useTask(async (kind: 'csv' | 'json') => {
    const all = await readAudit(call, view);
    const name = t('page.audit.fileName', { day: new Date(now).toISOString().slice(0, 10) });
    saveText(`${name}.${kind}`, kind === 'csv' ? auditCsv(all, text, names) : auditJson(all));
  });
  const error = verify.error ?? keep.error;
  return (
    <>
      <PageHeader title={t('page.audit.title')} details={[t('page.audit.intro')]}>
        {(['csv', 'json'] as const).map((kind) => (
          <Button
            key={kind}
            variant="default"
            leftSection={<Icon of={IconDownload} />}
            disabled={keep.isRunning}
            onClick={() => void keep.run(kind)}
          >
            {t(`page.audit.${kind}`)}
          </Button>
        ))}
        <Button
          leftSection={<Icon of={IconShieldCheck} />}
          disabled={verify.isRunning}
          onClick={() => void verify.run(undefined)}
        >
          {t('page.audit.verify')}
        </Button>
      </PageHeader>
      <div className={classes.screen}>
        {verify.isRunning && <ProgressLine text={t('page.audit.verifying')} />}
        {keep.isRunning && <ProgressLine text={t('page.audit.exporting')} />}
        {error !== null && <ErrorNotice error={error} />}
        {chain !== null && !verify.isRunning && <ChainCheck result={chain} />}
        <AuditFilters
          view={view}
          onView={onView}
          result={entries === undefined ? '' : t('page.audit.shown', { count: entries.length })}
        />
        <DataTable
          label={t('page.audit.title')}
          columns={columns}
          rows={entries}
          rowId={idOf}
          rowLabel={({ action }) => t(`terms.action.${action}`)}
          error={list.isError ? toAppError(list.error) : null}
          onRetry={() => void list.refetch()}
          empty={
            <EmptyNotice icon={IconListSearch} title={t('page.audit.none')} text={t('page.audit.noneText')}>
              <Button variant="default" onClick={() => onView({})}>
                {t('page.audit.reset')}
              </Button>
            </EmptyNotice>
          }
        />
        {list.hasNextPage && (
          <div className={classes.more}>
            <Button variant="default" loading={isWanting} onClick={more}>
              {t('page.audit.more')}
            </Button>
          </div>
        )}
        {list.isSuccess && !list.hasNextPage && entries !== undefined && entries.length > 0 && (
          <p className={classes.end}>{t('page.audit.end')}</p>
        )}
      </div>
    </>
  );
}
