import { Button, Group, Modal, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { SubmitEvent } from 'react';
import type { AppError } from '../../../shared/errors/app-error.ts';
import type { Organisation } from '../../../shared/model/organisation.ts';
import { isValidTaxId, normaliseTaxId } from '../../../shared/model/tax-id.ts';
import { useText } from '../../i18n/text.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { fieldErrors } from '../../ui/field-errors.tsx';
import { OrganisationFields } from './organisation-fields.tsx';
import { type OrganisationValues, valuesOf } from './organisation-values.ts';

type Props = {
  /** Null: a new one. */
  readonly organisation: Organisation | null;
  readonly error: AppError | null;
  readonly isSaving: boolean;
  readonly onSave: (values: OrganisationValues) => void;
  readonly onClose: () => void;
};

const shownFields = ['name', 'slug', 'taxId', 'plan', 'timeZone', 'currency'];

/** Creates or edits an organisation's basics. */
export function OrganisationDialog({ organisation, error, isSaving, onSave, onClose }: Props) {
  const { t } = useText();
  const form = useForm({
    initialValues: valuesOf(organisation),
    validateInputOnBlur: ['taxId'],
    validate: {
      taxId: (typed) =>
        typed.trim() === '' || isValidTaxId(normaliseTaxId(typed))
          ? null
          : `${t('reasons.taxIdInvalid.message')} ${t('reasons.taxIdInvalid.fix')}`,
    },
  });
  const errors = fieldErrors(error, shownFields);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!form.validate().hasErrors) onSave(form.values);
  };
  const title = organisation === null ? t('page.organisations.create') : t('page.organisations.edit');
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('page.action.close') }}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          {errors.general !== null && <ErrorNotice error={errors.general} />}
          <OrganisationFields form={form} errorOf={errors.of} isNew={organisation === null} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('page.action.cancel')}
            </Button>
            <Button type="submit" loading={isSaving} disabled={form.values.name.trim() === ''}>
              {title}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
