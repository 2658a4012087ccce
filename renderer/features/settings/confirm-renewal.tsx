import { Button, Group, Stack, Text } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useText } from '../../i18n/text.tsx';
import { useApi } from '../../state/api-context.tsx';
import { useTask } from '../../state/use-task.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { ErrorText } from '../../ui/error-text.tsx';
import { PassphraseField } from '../../ui/passphrase-field.tsx';
import { ProgressLine } from '../../ui/progress-line.tsx';

/** A recovery key that was just made, and the vault it opens. */
export type Renewed = { readonly vaultId: string; readonly recoveryKey: string };

type Props = { readonly onClose: () => void; readonly onMade: (made: Renewed) => void };

/** Says what a new key ends, and asks for the passphrase. */
export function ConfirmRenewal({ onClose, onMade }: Props) {
  const { t } = useText();
  const { call } = useApi();
  const { run, error, isRunning } = useTask(async (passphrase: string) => {
    // Asked first: once the key is made, nothing may stand between it and the screen.
    const { vaultId } = await call.vault.protection({});
    return { vaultId, ...(await call.vault.renewRecoveryKey({ passphrase })) };
  });
  const [passphrase, setPassphrase] = useState('');
  const isWrong = error?.code === 'WRONG_PASSPHRASE';
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const outcome = await run(passphrase);
    if (outcome.ok) onMade(outcome.value);
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack gap="sm">
        <Text>{t('page.settings.recoveryKey.warning')}</Text>
        {error !== null && !isWrong && <ErrorNotice error={error} />}
        <PassphraseField
          data-autofocus
          label={t('page.passphrase.label')}
          autoComplete="current-password"
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
          error={isWrong && <ErrorText error={error} />}
        />
        <ProgressLine text={isRunning ? t('page.settings.recoveryKey.deriving') : null} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('page.action.cancel')}
          </Button>
          <Button type="submit" disabled={passphrase === '' || isRunning}>
            {t('page.settings.recoveryKey.go')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
