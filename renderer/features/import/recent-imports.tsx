import { Button, VisuallyHidden } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { RecentImport } from '../../../shared/contract/imports.ts';
import { useText } from '../../i18n/text.tsx';
import { useApi } from '../../state/api-context.tsx';
import { useCommand } from '../../state/use-command.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Panel } from '../../ui/panel.tsx';
import classes from './recent-imports.module.css';
import { useTargetName } from './use-target-name.ts';

type Props = { readonly kind: 'interrupted' | 'whole' };

const isInterrupted = ({ written, of }: RecentImport): boolean => written < of;

/** What was brought in and can be taken back: the part of an import that was interrupted, or those that came to their end. */
export function RecentImports({ kind }: Props) {
  const { t, format } = useText();
  const { call, query } = useApi();
  const cache = useQueryClient();
  const undo = useCommand(call.imports.undo);
  const [spoken, setSpoken] = useState('');
  const found = useQuery(query.imports.recent.queryOptions({ input: {} }));
  const imports = (found.data?.imports ?? []).filter((one) => isInterrupted(one) === (kind === 'interrupted'));
  const takeBack = async ({ batch }: RecentImport) => {
    const outcome = await undo.run({ batch });
    if (!outcome.ok) return;
    const { removed } = outcome.value;
    setSpoken(t('page.importing.done.undone', { count: removed, shown: format.number(removed) }));
    await cache.invalidateQueries({ queryKey: query.imports.recent.key() });
  };
  return (
    <>
      {imports.length > 0 && (
        <Panel title={t(`page.importing.recent.${kind}`)}>
          <div className={classes.recent}>
            {undo.error !== null && <ErrorNotice error={undo.error} />}
            <ul className={classes.list}>
              {imports.map((one) => (
                <Line key={one.batch} recent={one} isBusy={undo.isRunning} onUndo={() => void takeBack(one)} />
              ))}
            </ul>
          </div>
        </Panel>
      )}
      <VisuallyHidden role="status">{spoken}</VisuallyHidden>
    </>
  );
}

type LineProps = { readonly recent: RecentImport; readonly isBusy: boolean; readonly onUndo: () => void };

function Line({ recent, isBusy, onUndo }: LineProps) {
  const { t, format } = useText();
  const nameOf = useTargetName();
  const { at, source, organisations, of, written, left } = recent;
  const whose = organisations
    .map((slug) => nameOf(slug === null ? { kind: 'system' } : { kind: 'organisation', organisation: slug }))
    .join(', ');
  const when = format.dateTime(at);
  return (
    <li className={classes.line}>
      <span className={classes.facts}>
        <strong>{t('page.importing.recent.keys', { count: written, shown: format.number(written), whose })}</strong>
        <span className={classes.muted}>
          {source === null ? when : `${when} · ${t(`imports.source.${source}`)}`}
          {left < written && ` · ${t('page.importing.recent.left', { count: left, shown: format.number(left) })}`}
        </span>
        {isInterrupted(recent) && (
          <span className={classes.interrupted}>
            {t('page.importing.recent.part', { written: format.number(written), of: format.number(of) })}
          </span>
        )}
      </span>
      <Button
        variant="default"
        leftSection={<Icon of={IconArrowBackUp} />}
        disabled={isBusy}
        aria-label={t('page.importing.recent.undoOf', { whose, when })}
        onClick={onUndo}
      >
        {t('page.importing.recent.undo')}
      </Button>
    </li>
  );
}
