import { Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core';
import { useId, useState } from 'react';
import { useText } from '../../i18n/text.tsx';
import { useProviders } from '../../state/use-providers.ts';
import type { TestPlan } from './needs-word.ts';
import classes from './start-dialog.module.css';

type Props = {
  readonly title: string;
  readonly plan: TestPlan;
  readonly isAnotherRunning: boolean;
  /** Whether thorough tests are what was asked for. */
  readonly isThorough: boolean;
  readonly onStart: (thorough: boolean) => void;
  readonly onClose: () => void;
};

/** Says what a run will do before it begins: how many tests, what they cost, and what they leave behind at whom. */
export function StartDialog({ title, plan, isAnotherRunning, isThorough, onStart, onClose }: Props) {
  const { t, format } = useText();
  const { byId } = useProviders();
  const [thorough, setThorough] = useState(isThorough);
  const { total, paid } = plan;
  const costly = plan.providers.flatMap(({ provider }) => {
    const descriptor = byId.get(provider);
    return descriptor === undefined || descriptor.probe.cost === 'free' ? [] : [descriptor.name];
  });
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
        {paid === 0 && !thorough && <Text>{t('page.tests.ask.free')}</Text>}
        {paid > 0 && <Text>{t('page.tests.ask.paid', { count: paid, providers: format.list(costly) })}</Text>}
        <ThoroughChoice plan={plan} isChosen={thorough} onChoose={setThorough} />
        {isAnotherRunning && <Text>{t('page.tests.ask.replaces')}</Text>}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('page.tests.ask.cancel')}
          </Button>
          <Button data-autofocus onClick={() => onStart(thorough)}>
            {t('page.tests.ask.start')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

type ChoiceProps = {
  readonly plan: TestPlan;
  readonly isChosen: boolean;
  readonly onChoose: (chosen: boolean) => void;
};

/** Whether to test thoroughly, with what that does at each provider; nothing where none of them has such a test. */
function ThoroughChoice({ plan, isChosen, onChoose }: ChoiceProps) {
  const { t, format, language } = useText();
  const { byId } = useProviders();
  const helpId = useId();
  const deeds = plan.providers.flatMap(({ provider, tests }) => {
    const descriptor = byId.get(provider);
    const text = descriptor?.probe.thorough;
    return descriptor === undefined || text == null ? [] : [{ id: provider, name: descriptor.name, tests, text }];
  });
  if (deeds.length === 0) return null;
  return (
    <section className={classes.choice} aria-label={t('page.tests.ask.thorough')}>
      <Checkbox
        label={t('page.tests.ask.thorough')}
        description={t('page.tests.ask.thoroughHelp')}
        aria-describedby={helpId}
        checked={isChosen}
        onChange={(event) => onChoose(event.currentTarget.checked)}
      />
      <ul id={helpId} className={classes.deeds}>
        {deeds.map(({ id, name, tests, text }) => (
          <li key={id}>
            <strong>{name}</strong> ({t('page.tests.ask.tests', { count: tests, shown: format.number(tests) })}):{' '}
            {text[language]}
          </li>
        ))}
      </ul>
    </section>
  );
}
