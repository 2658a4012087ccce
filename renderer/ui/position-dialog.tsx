import { Button, Group, Modal, NumberInput, Stack } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useText } from '../i18n/text.tsx';

type Props = {
  readonly name: string;
  readonly from: number;
  readonly count: number;
  readonly onMove: (to: number) => void;
  readonly onClose: () => void;
};

/** Asks for the place in a list that is too long to walk. */
export function PositionDialog({ name, from, count, onMove, onClose }: Props) {
  const { t, format } = useText();
  const [position, setPosition] = useState<number | string>(from + 1);
  const isPlace = typeof position === 'number' && Number.isInteger(position) && position >= 1 && position <= count;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (isPlace) onMove(position - 1);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="sm"
      title={t('page.part.sortable.to', { name })}
      closeButtonProps={{ 'aria-label': t('page.action.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <NumberInput
            data-autofocus
            label={t('page.part.sortable.position', { count: format.number(count) })}
            value={position}
            onChange={setPosition}
            min={1}
            max={count}
            clampBehavior="blur"
            allowDecimal={false}
            hideControls
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('page.action.cancel')}
            </Button>
            <Button type="submit" disabled={!isPlace}>
              {t('page.part.sortable.move')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
