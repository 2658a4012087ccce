import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useText } from '../i18n/text.tsx';
import { useVaultTasks } from '../state/use-vault.ts';
import { Icon } from '../ui/icon.tsx';

/** Locks the vault for this session, now. */
export function LockButton() {
  const { t } = useText();
  const { lock } = useVaultTasks();
  return (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<Icon of={IconLock} />}
      loading={lock.isRunning}
      onClick={() => void lock.run(false)}
    >
      {t('page.lock.now')}
    </Button>
  );
}
