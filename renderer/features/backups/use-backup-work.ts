import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useText } from '../../i18n/text.tsx';
import { useApi } from '../../state/api-context.tsx';
import { saveBlob } from '../../state/save-blob.ts';
import { useJob } from '../../state/use-job.ts';
import type { Backup } from './backup-data.ts';
import { readBackup } from './read-backup.ts';

export type BackupWork = 'making' | 'checking' | 'downloading';

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** What can be done with backups of the list: one thing at a time. */
export function useBackupWork() {
  const { t } = useText();
  const { call, query } = useApi();
  const cache = useQueryClient();
  const { state: job, run, cancel } = useJob<unknown>();
  const [work, setWork] = useState<BackupWork>('making');
  const readAgain = () => cache.invalidateQueries({ queryKey: query.backups.key() });
  return {
    job,
    work,
    cancel,
    make: async () => {
      setWork('making');
      await run((signal) => call.backups.create({}, { signal }));
      await readAgain();
    },
    // What came of it is remembered either way, so the list is read again either way.
    check: async ({ file }: Backup) => {
      setWork('checking');
      await run((signal) => call.backups.check({ file }, { signal }));
      await readAgain();
    },
    download: async ({ file, at }: Backup) => {
      setWork('downloading');
      await run(async function* (signal) {
        for await (const progress of readBackup({ call, file, signal })) {
          if (progress.answer !== null) saveBlob(t('page.backups.fileName', { day: dayOf(at) }), progress.answer);
          yield progress;
        }
      });
    },
  };
}
