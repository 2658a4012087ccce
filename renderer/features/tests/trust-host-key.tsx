import { Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { SeenHostKey } from '../../../shared/model/host-key.ts';
import type { CredentialId } from '../../../shared/model/ids.ts';
import { useText } from '../../i18n/text.tsx';
import { useApi } from '../../state/api-context.tsx';
import { useCommand } from '../../state/use-command.ts';
import { useTask } from '../../state/use-task.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { HostKeyCompare } from './host-key-compare.tsx';

type Props = {
  readonly id: CredentialId;
  readonly seen: SeenHostKey & { readonly known: NonNullable<SeenHostKey['known']> };
  readonly onTrusted: () => void;
  readonly onClose: () => void;
};

/** Asks before a server's new key takes the place of the one it was known by. */
export function TrustHostKey({ id, seen, onTrusted, onClose }: Props) {
  const { t } = useText();
  const { call } = useApi();
  const [isCompared, setIsCompared] = useState(false);
  const { run: trust } = useCommand(call.credentials.trustHostKey);
  const task = useTask(async (_start: null) => {
    const { revision } = await call.credentials.get({ id });
    const outcome = await trust({ id, expectedRevision: revision, fingerprint: seen.fingerprint });
    if (!outcome.ok) throw outcome.error;
  });
  const confirm = async () => {
    const outcome = await task.run(null);
    if (outcome.ok) onTrusted();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('page.test.hostKey.title', { host: seen.destination })}
      closeButtonProps={{ 'aria-label': t('page.action.close') }}
    >
      <Stack gap="sm">
        {task.error !== null && <ErrorNotice error={task.error} />}
        <HostKeyCompare known={seen.known} shown={seen.fingerprint} algorithm={seen.algorithm} />
        <Text>{t('page.test.hostKey.warning')}</Text>
        <Checkbox
          data-autofocus
          label={t('page.test.hostKey.compared')}
          checked={isCompared}
          onChange={(event) => setIsCompared(event.currentTarget.checked)}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('page.action.cancel')}
          </Button>
          <Button color="danger" disabled={!isCompared} loading={task.isRunning} onClick={() => void confirm()}>
            {t('page.test.hostKey.confirm')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
