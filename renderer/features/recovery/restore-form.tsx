import { Alert, Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { BackupRestored } from '../../../shared/contract/backups.ts';
import { useText } from '../../i18n/text.tsx';
import { useApi } from '../../state/api-context.tsx';
import { workOnFile } from '../../state/send-file.ts';
import { useAppInfo } from '../../state/use-app-info.ts';
import { useJob } from '../../state/use-job.ts';
import { useVaultStatus } from '../../state/use-vault.ts';
import { BackupKeyField, backupKeyOf, emptyBackupKey, isBackupKeyWrong } from '../../ui/backup-key-field.tsx';
import { DoorForm } from '../../ui/door-form.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { FileChoice } from '../../ui/file-choice.tsx';
import { JobProgress } from '../../ui/job-progress.tsx';
import { NewPassphrase } from '../../ui/new-passphrase.tsx';

type Props = { readonly onBack: () => void; readonly onRestored: (restored: BackupRestored) => void };

/** A vault out of a backup file: in a folder that has none yet. */
export function RestoreForm({ onBack, onRestored }: Props) {
  const { t } = useText();
  const { call } = useApi();
  const canUseKeychain = useAppInfo()?.capabilities.keychain === 'ready';
  const [file, setFile] = useState<File | null>(null);
  const [key, setKey] = useState(emptyBackupKey);
  const [newPassphrase, setNewPassphrase] = useState('');
  const [wantsKeychain, setWantsKeychain] = useState(true);
  const status = useVaultStatus();
  const { state: job, run, cancel } = useJob<BackupRestored>();
  const { error } = job;
  const isRunning = job.phase === 'running';
  const canTry = file !== null && key.text !== '' && newPassphrase !== '' && !isRunning;
  const isToldElsewhere = isBackupKeyWrong(error) || error?.code === 'WEAK_PASSPHRASE';

  const submit = async () => {
    if (!canTry) return;
    const useKeychain = wantsKeychain && canUseKeychain;
    const outcome = await run((signal) =>
      workOnFile({
        call,
        file,
        signal,
        use: (upload) =>
          call.backups.restore({ file: { upload }, key: backupKeyOf(key), newPassphrase, useKeychain }, { signal }),
      }),
    );
    if (!outcome.ok) return;
    onRestored(outcome.value);
    await status.refetch();
  };
  return (
    <DoorForm title={t('page.restore.title')} intro={t('page.restore.intro')} onSubmit={() => void submit()}>
      {error !== null && !isToldElsewhere && <ErrorNotice error={error} />}
      {job.phase === 'cancelled' && <Alert role="status">{t('page.restore.stopped')}</Alert>}
      <FileChoice
        label={t('page.restore.file')}
        file={file}
        onFile={setFile}
        choose={t('page.restore.choose')}
        other={t('page.restore.other')}
        none={t('page.restore.none')}
        isDisabled={isRunning}
      />
      <BackupKeyField value={key} onChange={setKey} error={error} />
      <NewPassphrase
        label={t('page.restore.next')}
        description={t('page.firstRun.passphraseHelp')}
        value={newPassphrase}
        onChange={setNewPassphrase}
        error={error}
      />
      {canUseKeychain && (
        <Checkbox
          label={t('page.firstRun.keychain')}
          description={t('page.firstRun.keychainHelp')}
          checked={wantsKeychain}
          onChange={(event) => setWantsKeychain(event.currentTarget.checked)}
        />
      )}
      <JobProgress
        job={job}
        title={t(job.step === 'sending' ? 'page.restore.sending' : 'page.restore.restoring')}
        stop={t('page.restore.stop')}
        onStop={cancel}
      />
      <Button type="submit" disabled={!canTry}>
        {t('page.restore.submit')}
      </Button>
      <Button variant="subtle" onClick={onBack} disabled={isRunning}>
        {t('page.restore.back')}
      </Button>
    </DoorForm>
  );
}
