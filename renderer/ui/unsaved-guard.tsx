import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { useText } from '../i18n/text.tsx';

/** Asks before a change of screen, a reload or a closed window throws away what was not saved. */
export function UnsavedGuard({ isDirty }: { readonly isDirty: boolean }) {
  const blocker = useBlocker({
    shouldBlockFn: () => isDirty,
    enableBeforeUnload: () => isDirty,
    withResolver: true,
  });
  if (blocker.status !== 'blocked') return null;
  return <LeaveDialog onStay={blocker.reset} onLeave={blocker.proceed} />;
}

type DialogProps = { readonly onStay: () => void; readonly onLeave: () => void };

/** The question itself, for what is closed without a change of screen, such as a drawer. */
export function LeaveDialog({ onStay, onLeave }: DialogProps) {
  const { t } = useText();
  return (
    <Modal
      opened
      onClose={onStay}
      title={t('page.part.unsaved.title')}
      closeButtonProps={{ 'aria-label': t('page.action.close') }}
    >
      <Stack gap="sm">
        <Text>{t('page.part.unsaved.text')}</Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onLeave}>
            {t('page.part.unsaved.leave')}
          </Button>
          <Button data-autofocus onClick={onStay}>
            {t('page.part.unsaved.stay')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
