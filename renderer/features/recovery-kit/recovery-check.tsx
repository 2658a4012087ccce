import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { type SubmitEvent, useState } from 'react';
import { useText } from '../../i18n/text.tsx';
import { chance } from '../../state/chance.ts';
import { focusOnMount } from '../../ui/focus-on-mount.ts';
import { groupsOf, isGroup, pickTwoGroups } from './recovery-groups.ts';

type Props = {
  readonly recoveryKey: string;
  /** What its button says. */
  readonly submit: string;
  readonly onBack: () => void;
  readonly onDone: () => void;
};

/** Asks two groups back: who kept the key can answer at once. */
export function RecoveryCheck({ recoveryKey, submit, onBack, onDone }: Props) {
  const { t } = useText();
  const [asked] = useState(() => pickTwoGroups(groupsOf(recoveryKey).length, [chance(), chance()]));
  const check = (number: number) => (typed: string) =>
    isGroup(recoveryKey, number, typed) ? null : t('page.recovery.mismatch', { number });
  const form = useForm({
    initialValues: { first: '', second: '' },
    validate: { first: check(asked[0]), second: check(asked[1]) },
  });
  const field = (name: 'first' | 'second', number: number) => ({
    label: t('page.recovery.group', { number }),
    autoComplete: 'off',
    spellCheck: false,
    ...form.getInputProps(name),
  });
  const finish = (event: SubmitEvent) => {
    event.preventDefault();
    if (!form.validate().hasErrors) onDone();
  };
  return (
    <form onSubmit={finish} noValidate>
      <Stack gap="md">
        <TextInput ref={focusOnMount} {...field('first', asked[0])} />
        <TextInput {...field('second', asked[1])} />
        <Group grow>
          <Button variant="subtle" onClick={onBack}>
            {t('page.recovery.back')}
          </Button>
          <Button type="submit">{submit}</Button>
        </Group>
      </Stack>
    </form>
  );
}
