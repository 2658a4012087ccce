import { Button, Group, List, Modal, Stack, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import type { Organisation } from '../../../shared/model/organisation.ts';
import { useText } from '../../i18n/text.tsx';
import { useApi } from '../../state/api-context.tsx';
import { useCommand } from '../../state/use-command.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { useNotices } from '../../ui/use-notices.ts';

const shownMs = 6_000;

type Props = { readonly organisation: Organisation; readonly onClose: () => void };

/** Asks for the client's short name before its keys are destroyed, and names the backups that still hold them. */
export function ShredOrganisation({ organisation, onClose }: Props) {
  const { t } = useText();
  const { call } = useApi();
  const notify = useNotices();
  const [typed, setTyped] = useState('');
  const [remaining, setRemaining] = useState<readonly string[]>([]);
  const shred = useCommand(call.organisations.shred);
  const { name, slug, id } = organisation;
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const outcome = await shred.run({ id, confirm: typed });
    if (!outcome.ok) return;
    notify({ message: t('page.clients.shredded', { name }), shownMs });
    if (outcome.value.remainingBackups.length === 0) onClose();
    else setRemaining(outcome.value.remainingBackups);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('page.clients.shredTitle', { name })}
      closeButtonProps={{ 'aria-label': t('page.action.close') }}
    >
      {remaining.length > 0 ? (
        <Stack gap="sm">
          <p>{t('page.clients.remainingBackups')}</p>
          <List>
            {remaining.map((file) => (
              <List.Item key={file}>{file}</List.Item>
            ))}
          </List>
          <Group justify="flex-end">
            <Button onClick={onClose}>{t('page.action.close')}</Button>
          </Group>
        </Stack>
      ) : (
        <form onSubmit={(event) => void submit(event)} noValidate>
          <Stack gap="sm">
            <p>{t('page.clients.shredText')}</p>
            {shred.error !== null && <ErrorNotice error={shred.error} />}
            <TextInput
              data-autofocus
              label={t('page.clients.shredType', { slug })}
              autoComplete="off"
              spellCheck={false}
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
            <Group justify="flex-end" gap="xs">
              <Button variant="default" onClick={onClose}>
                {t('page.action.cancel')}
              </Button>
              <Button type="submit" color="danger" loading={shred.isRunning} disabled={typed !== slug}>
                {t('page.clients.shredConfirm')}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  );
}
