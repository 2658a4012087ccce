import { Button, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import type { AppError } from '../../../shared/errors/app-error.ts';
import type { Connection } from '../../../shared/model/connection.ts';
import { useText } from '../../i18n/text.tsx';
import { useApi } from '../../state/api-context.tsx';
import { useCommand } from '../../state/use-command.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { fieldErrors } from '../../ui/field-errors.tsx';

export type ConnectionValues = Pick<Connection, 'name' | 'kind' | 'notes'>;

/** What most connections of an agency's clients are. */
const usualKind = 'whatsapp';

type AddProps = {
  readonly organisation: string;
  readonly onAdded: (connection: Connection) => void;
  readonly onClose: () => void;
};

/** Adds a WhatsApp number or another instance. */
export function AddConnection({ organisation, onAdded, onClose }: AddProps) {
  const { t } = useText();
  const { call } = useApi();
  const create = useCommand(call.connections.create);
  const save = async (values: ConnectionValues) => {
    const outcome = await create.run({ organisation, ...values });
    if (!outcome.ok) return;
    onClose();
    onAdded(outcome.value);
  };
  return (
    <ConnectionDialog
      title={t('page.connections.add')}
      first={{ name: '', kind: usualKind, notes: '' }}
      task={create}
      onSave={(values) => void save(values)}
      onClose={onClose}
    />
  );
}

type EditProps = { readonly connection: Connection; readonly onClose: () => void };

/** Gives a connection another name, kind or note. */
export function EditConnection({ connection: newest, onClose }: EditProps) {
  // As it was when the form was filled: the list behind it goes on being refreshed.
  const [{ id, revision, ...values }] = useState(newest);
  const { t } = useText();
  const { call } = useApi();
  const update = useCommand(call.connections.update);
  const save = async (next: ConnectionValues) => {
    const outcome = await update.run({ id, expectedRevision: revision, ...next });
    if (outcome.ok) onClose();
  };
  return (
    <ConnectionDialog
      title={t('page.connections.edit')}
      first={{ name: values.name, kind: values.kind, notes: values.notes }}
      task={update}
      onSave={(next) => void save(next)}
      onClose={onClose}
    />
  );
}

type Props = {
  readonly title: string;
  readonly first: ConnectionValues;
  readonly task: { readonly error: AppError | null; readonly isRunning: boolean };
  readonly onSave: (values: ConnectionValues) => void;
  readonly onClose: () => void;
};

function ConnectionDialog({ title, first, task, onSave, onClose }: Props) {
  const { t } = useText();
  const [values, setValues] = useState(first);
  const errors = fieldErrors(task.error, ['name', 'kind', 'notes']);
  const input = (name: keyof ConnectionValues) => ({
    label: t(`page.connections.${name}`),
    value: values[name],
    error: errors.of(name),
    onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
      setValues((before) => ({ ...before, [name]: currentTarget.value })),
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onSave(values);
  };
  const isWhole = values.name.trim() !== '' && values.kind.trim() !== '';
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('page.action.close') }}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          {errors.general !== null && <ErrorNotice error={errors.general} />}
          <TextInput data-autofocus maxLength={120} description={t('page.connections.nameHint')} {...input('name')} />
          <TextInput
            maxLength={40}
            spellCheck={false}
            description={t('page.connections.kindHint')}
            {...input('kind')}
          />
          <Textarea autosize minRows={2} maxRows={8} {...input('notes')} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('page.action.cancel')}
            </Button>
            <Button type="submit" loading={task.isRunning} disabled={!isWhole}>
              {t('page.connections.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
