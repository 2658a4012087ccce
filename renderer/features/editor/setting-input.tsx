import { Autocomplete, Checkbox, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { SettingDescriptor } from '../../../shared/catalogue/descriptor.ts';
import { useText } from '../../i18n/text.tsx';

type Props = {
  readonly setting: SettingDescriptor;
  /** Values it is likely to have; any other may be typed. */
  readonly suggestions?: readonly string[] | undefined;
  readonly value: string;
  readonly error: ReactNode;
  readonly onChange: (value: string) => void;
};

const suggestionsShown = 40;

/** One non-secret setting, drawn from its descriptor alone. */
export function SettingInput({ setting, suggestions, value, error, onChange }: Props) {
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
  if (suggestions !== undefined) {
    return (
      <Autocomplete
        {...shared}
        data={suggestions}
        limit={suggestionsShown}
        maxDropdownHeight="16rem"
        placeholder={t('page.editor.example', { example: text.example })}
        spellCheck={false}
        value={value}
        onChange={onChange}
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
