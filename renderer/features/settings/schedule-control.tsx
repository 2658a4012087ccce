import { Anchor, Group, NumberInput, Select, Stack } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { toAppError } from '../../api/to-app-error.ts';
import { useText } from '../../i18n/text.tsx';
import { useApi } from '../../state/api-context.tsx';
import { useCommand } from '../../state/use-command.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { SaveNote } from './save-note.tsx';
import type { Note } from './use-setting.ts';

type Schedule = { readonly everyHours: number; readonly keep: number };

const offered = [0, 6, 12, 24, 168] as const;
const mostKept = 100;

/** When backups are made by themselves, and how many stay. */
export function ScheduleControl({ isAtBackups = false }: { readonly isAtBackups?: boolean }) {
  const { t, format } = useText();
  const { query } = useApi();
  const options = query.backups.list.queryOptions({ input: {} });
  const found = useQuery(options);
  const { change, note } = useSchedule();
  const [keep, setKeep] = useState<string | number | null>(null);
  if (found.isPending) return <LoadingRows />;
  if (found.isError) return <ErrorNotice error={toAppError(found.error)} onRetry={() => void found.refetch()} />;
  const { schedule } = found.data;
  const words = (hours: number) => {
    if (hours === 0) return t('page.settings.schedule.never');
    if (hours === 24) return t('page.settings.schedule.daily');
    if (hours === 168) return t('page.settings.schedule.weekly');
    return t('page.settings.schedule.hours', { count: hours });
  };
  const hours = [...new Set([...offered, schedule.everyHours])].sort((a, b) => a - b);
  const kept = Number(keep ?? schedule.keep);
  const isSound = keep !== '' && Number.isInteger(kept) && kept >= 1 && kept <= mostKept;
  const commit = () => {
    if (!isSound || keep === null) return;
    setKeep(null);
    if (kept !== schedule.keep) void change({ ...schedule, keep: kept }, schedule);
  };
  return (
    <Stack gap="sm">
      <Group align="flex-start" gap="sm">
        <Select
          label={t('page.settings.schedule.every')}
          data={hours.map((one) => ({ value: String(one), label: words(one) }))}
          value={String(schedule.everyHours)}
          onChange={(every) => void change({ ...schedule, everyHours: Number(every) }, schedule)}
        />
        <NumberInput
          label={t('page.settings.schedule.keep')}
          value={keep ?? schedule.keep}
          min={1}
          max={mostKept}
          clampBehavior="none"
          allowDecimal={false}
          onChange={setKeep}
          onBlur={commit}
          onKeyDown={(event) => event.key === 'Enter' && commit()}
          error={!isSound && t('page.settings.range', { least: format.number(1), most: format.number(mostKept) })}
        />
      </Group>
      <SaveNote note={note} show={({ everyHours }) => words(everyHours)} />
      {!isAtBackups && <Anchor href="#/backups">{t('page.settings.schedule.manage')}</Anchor>}
    </Stack>
  );
}

function useSchedule() {
  const { call, query } = useApi();
  const cache = useQueryClient();
  const { run } = useCommand(call.backups.setSchedule);
  const [note, setNote] = useState<Note<Schedule>>({ kind: 'none' });
  const change = async (next: Schedule, before: Schedule): Promise<void> => {
    setNote({ kind: 'saving' });
    const outcome = await run(next);
    if (!outcome.ok) return setNote({ kind: 'failed', error: outcome.error });
    await cache.invalidateQueries({ queryKey: query.backups.key() });
    setNote({ kind: 'saved', undo: () => void change(before, next) });
  };
  return { change, note };
}
