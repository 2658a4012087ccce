import { Alert, Button, VisuallyHidden } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { AppError } from '../../../shared/errors/app-error.ts';
import {
  type ImportCounts,
  type ImportPreview,
  type ImportRow,
  type ImportState,
  importState,
} from '../../../shared/model/import.ts';
import { toAppError } from '../../api/to-app-error.ts';
import { useText } from '../../i18n/text.tsx';
import { useApi } from '../../state/api-context.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { FilterChips } from '../../ui/filter-chips.tsx';
import { focusOnMount } from '../../ui/focus-on-mount.ts';
import { Icon } from '../../ui/icon.tsx';
import { ConfirmDialog, type ImportDone } from './confirm-dialog.tsx';
import classes from './import-screen.module.css';
import { canBeWritten } from './import-words.ts';
import { OwnerChoice } from './owner-choice.tsx';
import { RowDrawer } from './row-drawer.tsx';
import { RowTable } from './row-table.tsx';
import { useRowChanges } from './use-row-changes.ts';

type Props = {
  readonly preview: ImportPreview;
  readonly scopeName: string;
  readonly onDone: (done: ImportDone) => void;
  readonly onAgain: () => void;
  /** The engine has forgotten it. */
  readonly onOver: () => void;
};

const isOver = (error: AppError | null): boolean => error?.details.reason === 'unknownImport';

/** What would come of the import, row by row, and what may be changed about it. */
export function ReviewStep({ preview, scopeName, onDone, onAgain, onOver }: Props) {
  const { t, format } = useText();
  const { query } = useApi();
  const { importId } = preview;
  const [states, setStates] = useState<readonly ImportState[]>([]);
  const [opened, setOpened] = useState<ImportRow | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  const [spoken, setSpoken] = useState('');
  const standing = useQuery(query.imports.rows.queryOptions({ input: { importId, limit: 1 } }));
  const counts = standing.data?.counts ?? preview.counts;
  const changes = useRowChanges(importId);
  const readError = standing.isError ? toAppError(standing.error) : null;
  const error = changes.error ?? readError;
  useEffect(() => {
    if (isOver(error)) onOver();
  }, [error, onOver]);

  const say = ({ included, total }: ImportCounts) =>
    setSpoken(t('page.importing.changed', { included: format.number(included), total: format.number(total) }));
  const change = async (order: Parameters<typeof changes.run>[0]) => {
    const outcome = await changes.run(order);
    if (!outcome.ok) return;
    say(outcome.value.counts);
    setOpened((row) => (row === null ? null : (outcome.value.rows.find((one) => one.row === row.row) ?? row)));
  };
  const latest = useRef(change);
  latest.current = change;
  const include = useCallback((row: ImportRow) => {
    if (!canBeWritten(row)) return;
    void latest.current({ target: { kind: 'rows', rows: [row.row] }, change: { included: !row.included } });
  }, []);
  return (
    <section ref={focusOnMount} tabIndex={-1} className={classes.review} aria-label={t('page.importing.steps.review')}>
      <Facts preview={preview} />
      {isOfSeveral(preview) && (
        <OwnerChoice importId={importId} owners={preview.owners} scopeName={scopeName} onNarrowed={say} />
      )}
      <div className={classes.bar}>
        <FilterChips<ImportState>
          label={t('page.importing.states')}
          options={importState.options
            .map((value) => ({ value, label: t(`imports.state.${value}`), count: counts.states[value] }))
            .filter(({ count, value }) => count > 0 || states.includes(value))}
          value={states}
          onChange={setStates}
        />
        <div className={classes.go}>
          <span className={classes.muted} role="status">
            {tallyOf(counts, t, format.number)}
          </span>
          <Button variant="default" onClick={onAgain}>
            {t('page.importing.again')}
          </Button>
          <Button disabled={counts.included === 0 || changes.isRunning} onClick={() => setIsAsking(true)}>
            {t('page.importing.confirm', { count: counts.included, shown: format.number(counts.included) })}
          </Button>
        </div>
      </div>
      <p className={classes.muted}>
        {t('page.importing.notYet')} {t('page.importing.hint')}
      </p>
      {error !== null && !isOver(error) && <ErrorNotice error={error} />}
      <RowTable
        key={states.join()}
        importId={importId}
        states={states}
        total={states.length === 0 ? counts.total : states.reduce((sum, state) => sum + counts.states[state], 0)}
        onInclude={include}
        onOpen={setOpened}
        onShowAll={() => setStates([])}
      />
      <VisuallyHidden role="status">{spoken}</VisuallyHidden>
      {opened !== null && (
        <RowDrawer
          row={opened}
          error={changes.error}
          isBusy={changes.isRunning}
          onChange={(order) => void change(order)}
          onClose={() => {
            changes.reset();
            setOpened(null);
          }}
        />
      )}
      {isAsking && (
        <ConfirmDialog
          importId={importId}
          counts={counts}
          scopeName={scopeName}
          onDone={onDone}
          onOver={onOver}
          onClose={() => setIsAsking(false)}
        />
      )}
    </section>
  );
}

/** Whether its source tells several organisations apart. */
const isOfSeveral = ({ owners }: ImportPreview): boolean => owners.filter(({ owner }) => owner !== null).length > 1;

const tallyOf = (
  { included, total }: ImportCounts,
  t: ReturnType<typeof useText>['t'],
  number: (value: number) => string,
): string => t('page.importing.tally', { count: included, shown: number(included), total: number(total) });

/** What the source was read as, and what is to be known of it. */
function Facts({ preview: { source, encoding, comparedAll, readAll, expiresAt } }: Pick<Props, 'preview'>) {
  const { t, format } = useText();
  return (
    <>
      <ul className={classes.facts}>
        <li>{t('page.importing.read', { source: t(`imports.source.${source}`) })}</li>
        {encoding !== null && <li>{t('page.importing.encoding', { encoding: t(`imports.encoding.${encoding}`) })}</li>}
        <li>{t('page.importing.keptUntil', { time: format.time(expiresAt) })}</li>
      </ul>
      {!readAll && (
        <Alert icon={<Icon of={IconInfoCircle} />} title={t('page.importing.readSome')}>
          {t('page.importing.readSomeText')}
        </Alert>
      )}
      {!comparedAll && <Alert icon={<Icon of={IconInfoCircle} />}>{t('page.importing.comparedSome')}</Alert>}
    </>
  );
}
