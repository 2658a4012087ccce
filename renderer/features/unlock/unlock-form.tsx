import { Alert, Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { AppError } from '../../../shared/errors/app-error.ts';
import { useText } from '../../i18n/text.tsx';
import { useVaultTasks } from '../../state/use-vault.ts';
import { useWait } from '../../state/use-wait.ts';
import { DoorForm } from '../../ui/door-form.tsx';
import { ErrorText } from '../../ui/error-text.tsx';
import { focusOnMount } from '../../ui/focus-on-mount.ts';
import { PassphraseField } from '../../ui/passphrase-field.tsx';
import { ProgressLine } from '../../ui/progress-line.tsx';
import classes from './unlock-form.module.css';

type Props = {
  /** Said once above the form, such as that a snapshot is in place. */
  readonly note: string | null;
  /** Draws what keeps the vault shut although the passphrase may be right. */
  readonly drawTrouble: (error: AppError) => ReactNode;
  readonly onRecover: () => void;
};

/** The locked door. It knows nothing of what is behind it. */
export function UnlockForm({ note, drawTrouble, onRecover }: Props) {
  const { t } = useText();
  const [passphrase, setPassphrase] = useState('');
  const { unlock } = useVaultTasks();
  const { error } = unlock;
  const wait = useWait(error);
  const canTry = passphrase !== '' && !unlock.isRunning && wait === null;
  const isWrong = error?.code === 'WRONG_PASSPHRASE';

  return (
    <DoorForm
      title={t('page.unlock.title')}
      intro={t('page.unlock.intro')}
      onSubmit={() => canTry && void unlock.run(passphrase)}
    >
      {note !== null && error === null && <Alert role="status">{note}</Alert>}
      {error !== null && !isWrong && drawTrouble(error)}
      <PassphraseField
        ref={focusOnMount}
        label={t('page.passphrase.label')}
        value={passphrase}
        onChange={(event) => setPassphrase(event.currentTarget.value)}
        error={isWrong && <ErrorText error={error} />}
        autoComplete="current-password"
      />
      {isWrong && (
        <ul className={classes.help}>
          <li>{t('page.rescue.wrong.first')}</li>
          <li>{t('page.rescue.wrong.second')}</li>
        </ul>
      )}
      <Button type="submit" disabled={!canTry}>
        {wait === null ? t('page.unlock.submit') : t('page.unlock.wait', { count: wait })}
      </Button>
      <Button variant="subtle" onClick={onRecover}>
        {t('page.rescue.forgotten')}
      </Button>
      <ProgressLine text={unlock.isRunning ? t('page.unlock.deriving') : null} />
    </DoorForm>
  );
}
