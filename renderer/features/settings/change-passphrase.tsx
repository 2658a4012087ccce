import { Button, Group, Modal, Stack } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useText } from '../../i18n/text.tsx';
import { useApi } from '../../state/api-context.tsx';
import { useTask } from '../../state/use-task.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { ErrorText } from '../../ui/error-text.tsx';
import { PassphraseField } from '../../ui/passphrase-field.tsx';
import { ProgressLine } from '../../ui/progress-line.tsx';
import { StrengthMeter } from '../../ui/strength-meter.tsx';

type Props = { readonly onClose: () => void; readonly onChanged: () => void };

/** Changes the passphrase; what is typed lives in this dialog only. */
export function ChangePassphrase({ onClose, onChanged }: Props) {
  const { t } = useText();
  const { call } = useApi();
  const { run, error, isRunning } = useTask(call.vault.changePassphrase);
  const [passphrase, setPassphrase] = useState('');
  const [next, setNext] = useState('');
  const isWrong = error?.code === 'WRONG_PASSPHRASE';
  const isWeak = error?.code === 'WEAK_PASSPHRASE';
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if ((await run({ passphrase, newPassphrase: next })).ok) onChanged();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('page.settings.passphrase.change')}
      closeButtonProps={{ 'aria-label': t('page.action.close') }}
    >
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack gap="sm">
          {error !== null && !isWrong && !isWeak && <ErrorNotice error={error} />}
          <PassphraseField
            data-autofocus
            label={t('page.settings.passphrase.current')}
            autoComplete="current-password"
            value={passphrase}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
            error={isWrong && <ErrorText error={error} />}
          />
          <div>
            <PassphraseField
              label={t('page.settings.passphrase.next')}
              description={t('page.firstRun.passphraseHelp')}
              autoComplete="new-password"
              value={next}
              onChange={(event) => setNext(event.currentTarget.value)}
              error={isWeak && <ErrorText error={error} />}
            />
            <StrengthMeter passphrase={next} />
          </div>
          <ProgressLine text={isRunning ? t('page.settings.passphrase.deriving') : null} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('page.action.cancel')}
            </Button>
            <Button type="submit" disabled={passphrase === '' || next === '' || isRunning}>
              {t('page.settings.passphrase.change')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
