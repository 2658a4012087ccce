import { Anchor, Button, TextInput } from '@mantine/core';
import { type ReactNode, type SubmitEvent, useState } from 'react';
import type { ProviderDescriptor } from '../../../shared/catalogue/descriptor.ts';
import type { AppError } from '../../../shared/errors/app-error.ts';
import type { CredentialView, FieldValues } from '../../../shared/model/credential.ts';
import type { Instant } from '../../../shared/model/time.ts';
import { useText } from '../../i18n/text.tsx';
import { dayOf, endOfDay } from '../../state/expiry-day.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { fieldErrors } from '../../ui/field-errors.tsx';
import classes from './rotation.module.css';
import type { RotationParts } from './rotation-parts.ts';

export type NewKey = {
  readonly fields: FieldValues;
  readonly label: string;
  readonly expiresAt: Instant | null;
  readonly confirmDestination: string | null;
};

type Props = {
  readonly descriptor: ProviderDescriptor;
  /** Whose plain values it begins with. */
  readonly from: CredentialView;
  /** Null where the key has a name already. */
  readonly label: string | null;
  /** When it is said to end; null: not at all. */
  readonly expiresAt: Instant | null;
  readonly submit: string;
  readonly error: AppError | null;
  readonly isBusy: boolean;
  readonly parts: Pick<RotationParts, 'drawField' | 'drawConfirm'>;
  readonly onSubmit: (key: NewKey) => void;
  readonly children?: ReactNode;
};

/** The values of a new key: plain ones as they are with the old one, secrets empty. They live here alone. */
export function NewKeyForm(props: Props) {
  const { descriptor, from, submit, error, isBusy, parts, onSubmit, children } = props;
  const { t } = useText();
  const [fields, setFields] = useState<FieldValues>(() => plainOf(descriptor, from));
  const [label, setLabel] = useState(props.label);
  const [day, setDay] = useState(() => (props.expiresAt === null ? '' : dayOf(props.expiresAt)));
  const paths = [...descriptor.fields.map(({ key }) => `fields.${key}`), 'label', 'expiresAt'];
  const isQuestion = error?.code === 'CONFIRMATION_REQUIRED';
  const errors = fieldErrors(isQuestion ? null : error, paths);
  const send = (confirmDestination: string | null) =>
    onSubmit({
      fields: filled(fields),
      label: label ?? '',
      expiresAt: day === '' ? null : endOfDay(day),
      confirmDestination,
    });
  const [refused, setRefused] = useState<AppError | null>(null);
  return (
    <form
      noValidate
      className={classes.body}
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        send(null);
      }}
    >
      {errors.general !== null && <ErrorNotice error={errors.general} />}
      {descriptor.links.keys !== null && (
        <Anchor href={descriptor.links.keys} target="_blank" rel="noreferrer">
          {t('page.rotation.add.makeOne', { provider: descriptor.name })}
        </Anchor>
      )}
      {descriptor.fields.map((field) => (
        <div key={field.key}>
          {parts.drawField({
            field,
            value: fields[field.key] ?? '',
            error: errors.of(`fields.${field.key}`),
            onChange: (value) => setFields((before) => ({ ...before, [field.key]: value })),
          })}
        </div>
      ))}
      {label !== null && (
        <TextInput
          label={t('page.rotation.add.label')}
          maxLength={80}
          value={label}
          error={errors.of('label')}
          onChange={(event) => setLabel(event.currentTarget.value)}
        />
      )}
      <TextInput
        type="date"
        label={t('page.rotation.add.expires')}
        description={t('page.rotation.add.expiresHelp')}
        value={day}
        error={errors.of('expiresAt')}
        onChange={(event) => setDay(event.currentTarget.value)}
      />
      <div className={classes.actions}>
        {children}
        <Button type="submit" loading={isBusy}>
          {submit}
        </Button>
      </div>
      {isQuestion &&
        refused !== error &&
        parts.drawConfirm({
          host: String(error.details.params?.host ?? ''),
          provider: descriptor.name,
          onConfirm: () => send(String(error.details.params?.host ?? '')),
          onClose: () => setRefused(error),
        })}
    </form>
  );
}

const plainOf = ({ fields }: ProviderDescriptor, from: CredentialView): FieldValues =>
  Object.fromEntries(fields.filter(({ secret }) => !secret).map(({ key }) => [key, from.fields[key] ?? '']));

const filled = (fields: FieldValues): FieldValues =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value.trim() !== ''));
