import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useText } from '../../i18n/text.tsx';

type Props = {
  readonly host: string;
  readonly provider: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
};

/** Asks by name before a vendor's key goes to a host that is not the vendor's. */
export function ConfirmDestination({ host, provider, onConfirm, onClose }: Props) {
  const { t } = useText();
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('page.editor.confirmTitle', { host })}
      closeButtonProps={{ 'aria-label': t('page.action.close') }}
    >
      <Stack gap="sm">
        <Text>{t('page.editor.confirmText', { host, provider })}</Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('page.action.cancel')}
          </Button>
          <Button color="danger" onClick={onConfirm}>
            {t('page.editor.confirm')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
