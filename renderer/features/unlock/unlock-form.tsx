import { Button } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../i18n/text.tsx';
import { useVaultTasks } from '../../state/use-vault.ts';
import { useWait } from '../../state/use-wait.ts';
import { DoorForm } from '../../ui/door-form.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { ErrorText } from '../../ui/error-text.tsx';
import { focusOnMount } from '../../ui/focus-on-mount.ts';
import { PassphraseField } from '../../ui/passphrase-field.tsx';
import { ProgressLine } from '../../ui/progress-line.tsx';

/** The locked door. It knows nothing of what is behind it. */
export function UnlockForm() {
  const { t } = useText();
  const [passphrase, setPassphrase] = useState('');
  const { unlock } = useVaultTasks();
  const wait = useWait(unlock.error);
  const canTry = passphrase !== '' && !unlock.isRunning && wait === null;
  const isWrong = unlock.error?.code === 'WRONG_PASSPHRASE';

  return (
    <DoorForm
      title={t('page.unlock.title')}
      intro={t('page.unlock.intro')}
      onSubmit={() => canTry && void unlock.run(passphrase)}
    >
      {unlock.error !== null && !isWrong && <ErrorNotice error={unlock.error} />}
      <PassphraseField
        ref={focusOnMount}
        label={t('page.passphrase.label')}
        value={passphrase}
        onChange={(event) => setPassphrase(event.currentTarget.value)}
        error={isWrong && unlock.error !== null && <ErrorText error={unlock.error} />}
        autoComplete="current-password"
      />
      <Button type="submit" disabled={!canTry}>
        {wait === null ? t('page.unlock.submit') : t('page.unlock.wait', { count: wait })}
      </Button>
      <ProgressLine text={unlock.isRunning ? t('page.unlock.deriving') : null} />
    </DoorForm>
  );
}
