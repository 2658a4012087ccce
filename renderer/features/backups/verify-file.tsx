import { Alert, Button, Stack, Text } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import type { BackupVerified } from '../../../shared/contract/backups.ts';
import { useText } from '../../i18n/text.tsx';
import { useApi } from '../../state/api-context.tsx';
import { workOnFile } from '../../state/send-file.ts';
import { useJob } from '../../state/use-job.ts';
import { BackupKeyField, backupKeyOf, emptyBackupKey, isBackupKeyWrong } from '../../ui/backup-key-field.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { FileChoice } from '../../ui/file-choice.tsx';
import { JobProgress } from '../../ui/job-progress.tsx';
import { VerifiedFacts } from './verified-facts.tsx';

/** Really opens a backup file of the user's, and says what is in it. What opened it is forgotten at once. */
export function VerifyFile() {
  const { t } = useText();
  const { call } = useApi();
  const [file, setFile] = useState<File | null>(null);
  const [key, setKey] = useState(emptyBackupKey);
  const [verified, setVerified] = useState<BackupVerified | null>(null);
  const { state: job, run, cancel } = useJob<BackupVerified>();
  const isRunning = job.phase === 'running';
  const canTry = file !== null && key.text !== '' && !isRunning;
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!canTry) return;
    setVerified(null);
    const outcome = await run((signal) =>
      workOnFile({
        call,
        file,
        signal,
        use: (upload) => call.backups.verify({ file: { upload }, key: backupKeyOf(key) }, { signal }),
      }),
    );
    if (!outcome.ok) return;
    setVerified(outcome.value);
    setKey({ kind: key.kind, text: '' });
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack gap="sm">
        <Text c="dimmed">{t('page.backups.verify.intro')}</Text>
        <FileChoice
          label={t('page.restore.file')}
          file={file}
          onFile={(chosen) => {
            setVerified(null);
            setFile(chosen);
          }}
          choose={t('page.restore.choose')}
          other={t('page.restore.other')}
          none={t('page.restore.none')}
          isDisabled={isRunning}
        />
        <BackupKeyField value={key} onChange={setKey} error={job.error} />
        {job.error !== null && !isBackupKeyWrong(job.error) && <ErrorNotice error={job.error} />}
        {job.phase === 'cancelled' && <Alert role="status">{t('page.backups.stopped')}</Alert>}
        <JobProgress
          job={job}
          title={t(job.step === 'sending' ? 'page.restore.sending' : 'page.backups.verify.working')}
          stop={t('page.backups.stop')}
          onStop={cancel}
        />
        {verified !== null && <VerifiedFacts verified={verified} />}
        <div>
          <Button type="submit" variant="default" disabled={!canTry}>
            {t('page.backups.verify.submit')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
