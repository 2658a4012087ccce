import { PasswordInput, Select, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { FieldDescriptor } from '../../../shared/catalogue/descriptor.ts';
import { useText } from '../../i18n/text.tsx';
import { PemInput } from './pem-input.tsx';

type Props = {
  readonly field: FieldDescriptor;
  readonly value: string;
  readonly error: ReactNode;
  /** Mask of the stored secret that an empty field keeps; null where there is none. */
  readonly keptMask: string | null;
  readonly onChange: (value: string) => void;
  readonly onBlur: () => void;
};

/** One field of a provider, drawn from its descriptor alone. */
export function FieldInput({ field, value, error, keptMask, onChange, onBlur }: Props) {
  const { t, language } = useText();
  const { format, required, secret, text } = field;
  const label = text.label[language];
  const shared = {
    label: required ? label : `${label} (${t('page.editor.optional')})`,
    description: keptMask === null ? text.help[language] : t('page.editor.keepSecret', { mask: keptMask }),
    placeholder: t('page.editor.example', { example: text.example }),
    // How a button elsewhere finds it.
    name: `fields.${field.key}`,
    error,
    onBlur,
    autoComplete: 'off',
    spellCheck: false,
  };
  const typed = { ...shared, value, onChange: (event: Typed) => onChange(event.currentTarget.value) };
  const toggle = t('page.editor.toggleSecret', { field: label });
  if (format.kind === 'pem') return <PemInput isSecret={secret} toggle={toggle} {...typed} />;
  if (format.kind === 'choice') {
    return (
      <Select {...shared} data={[...format.options]} value={value || null} onChange={(next) => onChange(next ?? '')} />
    );
  }
  if (!secret) return <TextInput inputMode={format.kind === 'port' ? 'numeric' : undefined} {...typed} />;
  return (
    <PasswordInput
      visibilityToggleFocusable
      visibilityToggleButtonProps={{ 'aria-label': toggle }}
      {...typed}
      autoComplete="new-password"
    />
  );
}

type Typed = { readonly currentTarget: { readonly value: string } };
