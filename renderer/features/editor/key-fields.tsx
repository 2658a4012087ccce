import { Stack, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { FieldDescriptor } from '../../../shared/catalogue/descriptor.ts';
import { explainError } from '../../../shared/i18n/error-text.ts';
import type { CredentialView } from '../../../shared/model/credential.ts';
import { useText } from '../../i18n/text.tsx';
import { DestinationLine } from './destination-line.tsx';
import { FieldInput } from './field-input.tsx';
import { MoreOptions } from './more-options.tsx';
import { PasteBox } from './paste-box.tsx';
import { ProviderPicker } from './provider-picker.tsx';
import type { KeyForm } from './use-key-form.ts';

type Props = {
  readonly form: KeyForm;
  /** The stored key being edited; null for a new one. */
  readonly stored: CredentialView | null;
  /** What the engine says of a field. */
  readonly errorOf: (field: string) => ReactNode;
  readonly onManyLines: (text: string) => void;
};

/** The fields of a key, all drawn from its provider's descriptor. */
export function KeyFields({ form, stored, errorOf, onManyLines }: Props) {
  const { t } = useText();
  const { draft, descriptor } = form;
  return (
    <Stack gap="sm">
      {stored === null && <PasteBox onPaste={form.paste} onManyLines={onManyLines} />}
      {stored === null && (
        <ProviderPicker value={draft.provider} error={errorOf('provider')} onChange={(id) => form.choose(id, {})} />
      )}
      {descriptor !== undefined && (
        <>
          <FieldsOf form={form} stored={stored} errorOf={errorOf} isWanted={({ required }) => required} />
          <TextInput
            label={t('page.editor.label')}
            description={t('page.editor.labelHelp')}
            maxLength={80}
            value={draft.label}
            error={errorOf('label')}
            onChange={(event) => form.change({ label: event.currentTarget.value })}
          />
          <MoreOptions
            form={form}
            stored={stored}
            errorOf={errorOf}
            startsOpen={hasSeldom(form)}
            hasError={isSeldomWrong(form, errorOf)}
          >
            <FieldsOf form={form} stored={stored} errorOf={errorOf} isWanted={({ required }) => !required} />
          </MoreOptions>
          <DestinationLine descriptor={descriptor} fields={draft.fields} />
        </>
      )}
    </Stack>
  );
}

const hasSeldom = ({ draft, descriptor }: KeyForm): boolean =>
  (descriptor?.fields ?? []).some(({ key, required }) => !required && (draft.fields[key] ?? '') !== '');

/** Whether one of the values under "More options" is refused here or by the engine. */
function isSeldomWrong({ descriptor, refusals }: KeyForm, errorOf: Props['errorOf']): boolean {
  const seldom = (descriptor?.fields ?? []).filter(({ required }) => !required).map(({ key }) => key);
  const paths = [
    ...seldom.map((key) => `fields.${key}`),
    ...(descriptor?.settings ?? []).map(({ key }) => `settings.${key}`),
    'notes',
    'expiresAt',
  ];
  return seldom.some((key) => refusals[key] !== undefined) || paths.some((path) => Boolean(errorOf(path)));
}

type FieldsProps = Omit<Props, 'onManyLines'> & { readonly isWanted: (field: FieldDescriptor) => boolean };

function FieldsOf({ form, stored, errorOf, isWanted }: FieldsProps) {
  const { t } = useText();
  const { draft, descriptor, refusals } = form;
  const errorFor = (key: string): ReactNode => {
    const refusal = refusals[key];
    if (refusal === undefined) return errorOf(`fields.${key}`);
    const { message, fix } = explainError(t, { code: 'VALIDATION_FAILED', ...refusal });
    return `${message} ${fix}`;
  };
  return descriptor?.fields
    .filter(isWanted)
    .map((field) => (
      <FieldInput
        key={field.key}
        field={field}
        value={draft.fields[field.key] ?? ''}
        error={errorFor(field.key)}
        keptMask={field.secret ? (stored?.fields[field.key] ?? null) : null}
        onChange={(value) => form.setField(field.key, value)}
        onBlur={() => form.blurField(field.key)}
      />
    ));
}
