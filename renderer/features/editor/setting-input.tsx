import { Checkbox, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { SettingDescriptor } from '../../../shared/catalogue/descriptor.ts';
import { useText } from '../../i18n/text.tsx';

type Props = {
  readonly setting: SettingDescriptor;
  readonly value: string;
  readonly error: ReactNode;
  readonly onChange: (value: string) => void;
};

/** One non-secret setting, drawn from its descriptor alone. */
export function SettingInput({ setting, value, error, onChange }: Props) {
  const { t, language } = useText();
  const { type, text } = setting;
  const shared = {
    label: text.label[language],
    description: text.help[language],
    // How a button elsewhere finds it.
    name: `settings.${setting.key}`,
    error,
  };
  if (type === 'boolean') {
    return (
      <Checkbox
        {...shared}
        checked={value === 'true'}
        onChange={(event) => onChange(String(event.currentTarget.checked))}
      />
    );
  }
  return (
    <TextInput
      {...shared}
      inputMode={type === 'number' ? 'numeric' : 'text'}
      placeholder={t('page.editor.example', { example: text.example })}
      spellCheck={false}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
