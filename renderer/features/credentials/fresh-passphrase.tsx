import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import type { AppError } from '../../../shared/errors/app-error.ts';
import { useText } from '../../i18n/text.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { ErrorText } from '../../ui/error-text.tsx';
import { PassphraseField } from '../../ui/passphrase-field.tsx';

type Props = {
  readonly error: AppError | null;
  readonly isRunning: boolean;
  readonly onSubmit: (passphrase: string) => void;
  readonly onClose: () => void;
};

/** Whether the engine wants the passphrase again before it lets a secret out. */
export const wantsFreshPassphrase = (error: AppError | null): boolean =>
  error?.code === 'CONFIRMATION_REQUIRED' && error.details.reason === 'freshPassphrase';

/** Asks for the passphrase again. */
export function FreshPassphrase({ error, isRunning, onSubmit, onClose }: Props) {
  const { t } = useText();
  const [passphrase, setPassphrase] = useState('');
  const isWrong = error?.code === 'WRONG_PASSPHRASE';
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onSubmit(passphrase);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('page.passphrase.freshTitle')}
      closeButtonProps={{ 'aria-label': t('page.action.close') }}
    >
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text>{t('page.passphrase.freshText')}</Text>
          {error !== null && !isWrong && !wantsFreshPassphrase(error) && <ErrorNotice error={error} />}
          <PassphraseField
            data-autofocus
            label={t('page.passphrase.label')}
            autoComplete="current-password"
            value={passphrase}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
            error={isWrong && <ErrorText error={error} />}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('page.action.cancel')}
            </Button>
            <Button type="submit" loading={isRunning} disabled={passphrase === ''}>
              {t('page.action.confirm')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
