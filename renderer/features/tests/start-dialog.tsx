import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useText } from '../../i18n/text.tsx';
import type { TestPlan } from './needs-word.ts';

type Props = {
  readonly title: string;
  readonly plan: TestPlan;
  readonly isAnotherRunning: boolean;
  readonly onStart: () => void;
  readonly onClose: () => void;
};

/** Says what a large run will do before it begins: how many tests, what they cost, what they leave behind. */
export function StartDialog({ title, plan, isAnotherRunning, onStart, onClose }: Props) {
  const { t, format } = useText();
  const { total, paid, changing } = plan;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('page.tests.ask.title')}
      closeButtonProps={{ 'aria-label': t('page.action.close') }}
    >
      <Stack gap="sm">
        <Text fw={500}>{title}</Text>
        <Text>{t('page.tests.ask.count', { count: total, shown: format.number(total) })}</Text>
        {paid === 0 && changing === 0 && <Text>{t('page.tests.ask.free')}</Text>}
        {paid > 0 && <Text>{t('page.tests.ask.paid', { count: paid })}</Text>}
        {changing > 0 && <Text>{t('page.tests.ask.changing', { count: changing })}</Text>}
        {isAnotherRunning && <Text>{t('page.tests.ask.replaces')}</Text>}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('page.tests.ask.cancel')}
          </Button>
          <Button data-autofocus onClick={onStart}>
            {t('page.tests.ask.start')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
