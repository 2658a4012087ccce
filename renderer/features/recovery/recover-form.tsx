import { Button, Checkbox, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../i18n/text.tsx';
import { useAppInfo } from '../../state/use-app-info.ts';
import { useVaultTasks } from '../../state/use-vault.ts';
import { useWait } from '../../state/use-wait.ts';
import { DoorForm } from '../../ui/door-form.tsx';
import { ErrorText } from '../../ui/error-text.tsx';
import { focusOnMount } from '../../ui/focus-on-mount.ts';
import { NewPassphrase } from '../../ui/new-passphrase.tsx';
import { ProgressLine } from '../../ui/progress-line.tsx';
import { TroubleNotice } from './trouble-notice.tsx';

type Props = { readonly onBack: () => void; readonly onSnapshots: () => void };

const longestKey = 400;

/** The way in without the passphrase: the recovery key opens, and a new passphrase is set at once. */
export function RecoverForm({ onBack, onSnapshots }: Props) {
  const { t } = useText();
  const canUseKeychain = useAppInfo()?.capabilities.keychain === 'ready';
  const [recoveryKey, setRecoveryKey] = useState('');
  const [newPassphrase, setNewPassphrase] = useState('');
  const [wantsKeychain, setWantsKeychain] = useState(true);
  const { recover } = useVaultTasks();
  const { error, isRunning } = recover;
  const wait = useWait(error);
  const isKeyWrong = error?.code === 'WRONG_PASSPHRASE' || error?.details.field === 'recoveryKey';
  const canTry = recoveryKey.trim() !== '' && newPassphrase !== '' && !isRunning && wait === null;
  const submit = () => {
    if (canTry) void recover.run({ recoveryKey, newPassphrase, useKeychain: wantsKeychain && canUseKeychain });
  };
  return (
    <DoorForm title={t('page.rescue.recover.title')} intro={t('page.rescue.recover.intro')} onSubmit={submit}>
      {error !== null && !isKeyWrong && error.code !== 'WEAK_PASSPHRASE' && (
        <TroubleNotice error={error} onSnapshots={onSnapshots} />
      )}
      <Textarea
        ref={focusOnMount}
        label={t('page.rescue.recover.key')}
        description={t('page.rescue.recover.keyHelp')}
        ff="monospace"
        autoComplete="off"
        spellCheck={false}
        maxLength={longestKey}
        autosize
        minRows={2}
        value={recoveryKey}
        onChange={(event) => setRecoveryKey(event.currentTarget.value)}
        error={isKeyWrong && error !== null && <ErrorText error={error} />}
      />
      <NewPassphrase
        label={t('page.rescue.recover.next')}
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
      <Button type="submit" disabled={!canTry}>
        {wait === null ? t('page.rescue.recover.submit') : t('page.unlock.wait', { count: wait })}
      </Button>
      <Button variant="subtle" onClick={onBack}>
        {t('page.rescue.back')}
      </Button>
      <ProgressLine text={isRunning ? t('page.rescue.recover.deriving') : null} />
    </DoorForm>
  );
}
