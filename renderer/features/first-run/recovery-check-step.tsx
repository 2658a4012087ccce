import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useText } from '../../i18n/text.tsx';
import { chance } from '../../state/chance.ts';
import { DoorForm } from '../../ui/door-form.tsx';
import { focusOnMount } from '../../ui/focus-on-mount.ts';
import { groupsOf, isGroup, pickTwoGroups } from './recovery-groups.ts';

type Props = { readonly recoveryKey: string; readonly onBack: () => void; readonly onDone: () => void };

/** Asks two groups back: who kept the key can answer at once. */
export function RecoveryCheckStep({ recoveryKey, onBack, onDone }: Props) {
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
  return (
    <DoorForm
      title={t('page.recovery.checkTitle')}
      intro={t('page.recovery.checkIntro')}
      onSubmit={() => !form.validate().hasErrors && onDone()}
    >
      <TextInput ref={focusOnMount} {...field('first', asked[0])} />
      <TextInput {...field('second', asked[1])} />
      <Button type="submit">{t('page.recovery.finish')}</Button>
      <Button variant="subtle" onClick={onBack}>
        {t('page.recovery.back')}
      </Button>
    </DoorForm>
  );
}
