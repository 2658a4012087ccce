import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { IconEyeExclamation } from '@tabler/icons-react';
import { useState } from 'react';
import type { VaultStatus } from '../../shared/model/vault-status.ts';
import { useText } from '../i18n/text.tsx';
import { useApi } from '../state/api-context.tsx';
import { useTask } from '../state/use-task.ts';
import { useVaultStatus } from '../state/use-vault.ts';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { Icon } from '../ui/icon.tsx';
import classes from './mode-notice.module.css';

/** Says why the vault is open for reading only, and the way out. */
export function ModeNotice() {
  const { t } = useText();
  const [isAsking, setIsAsking] = useState(false);
  const reason = whyReadOnly(useVaultStatus().data);
  if (reason === null) return null;
  return (
    <Alert role="status" color="accent" icon={<Icon of={IconEyeExclamation} />} title={t(`page.readOnly.${reason}`)}>
      <div className={classes.line}>
        <span>{t(`page.readOnly.${reason}Fix`)}</span>
        {reason === 'olderCopy' && (
          <Button size="compact-sm" variant="default" onClick={() => setIsAsking(true)}>
            {t('page.readOnly.accept')}
          </Button>
        )}
      </div>
      {isAsking && <AcceptOlder onClose={() => setIsAsking(false)} />}
    </Alert>
  );
}

const whyReadOnly = (status: VaultStatus | undefined) =>
  status?.mode !== 'readOnly' || status.reason === 'olderCopyUnknowable' ? null : status.reason;

function AcceptOlder({ onClose }: { readonly onClose: () => void }) {
  const { t } = useText();
  const { call } = useApi();
  const status = useVaultStatus();
  const accept = useTask(() => call.vault.acceptOlder({ confirmed: true }));
  const confirm = async () => {
    const outcome = await accept.run(undefined);
    if (!outcome.ok) return;
    await status.refetch();
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('page.readOnly.acceptTitle')}
      closeButtonProps={{ 'aria-label': t('page.action.close') }}
    >
      <Stack gap="sm">
        <Text>{t('page.readOnly.acceptText')}</Text>
        {accept.error !== null && <ErrorNotice error={accept.error} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('page.action.cancel')}
          </Button>
          <Button color="danger" loading={accept.isRunning} onClick={() => void confirm()}>
            {t('page.readOnly.accept')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
