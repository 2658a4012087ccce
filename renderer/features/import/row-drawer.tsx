import { Button, Checkbox, Stack, Switch, TextInput } from '@mantine/core';
import { type SubmitEvent, useEffect, useState } from 'react';
import type { AppError } from '../../../shared/errors/app-error.ts';
import type { ImportRow } from '../../../shared/model/import.ts';
import { useText } from '../../i18n/text.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { fieldErrors } from '../../ui/field-errors.tsx';
import { SideDrawer } from '../../ui/side-drawer.tsx';
import { canBeWritten, placeOf, whyOf } from './import-words.ts';
import { PartFields } from './part-fields.tsx';
import classes from './row-drawer.module.css';
import { RowProvider } from './row-provider.tsx';
import { RowState } from './row-state.tsx';
import type { RowsChange } from './use-row-changes.ts';

type Props = {
  readonly row: ImportRow;
  readonly error: AppError | null;
  readonly isBusy: boolean;
  readonly onChange: (order: RowsChange) => void;
  readonly onClose: () => void;
};

/** One row: why it is in its state, and everything that may be decided for it. */
export function RowDrawer({ row, error, isBusy, onChange, onClose }: Props) {
  const text = useText();
  const { t, format } = text;
  const [isEverywhere, setIsEverywhere] = useState(false);
  const [first] = row.parts;
  const only: RowsChange['target'] = { kind: 'rows', rows: [row.row] };
  const target: RowsChange['target'] = isEverywhere && first !== undefined ? { kind: 'name', name: first.name } : only;
  const decide = (change: RowsChange['change']) => onChange({ target, change });
  const errors = fieldErrors(error, ['change.label']);
  const { host } = row.params;
  return (
    <SideDrawer
      title={t('page.importing.row.title', { row: format.number(row.row) })}
      subtitle={placeOf(row, text)}
      onClose={onClose}
    >
      <Stack gap="md">
        <div className={classes.standing} role="status" aria-busy={isBusy}>
          <RowState state={row.state} reason={row.reason} />
          <p className={classes.why}>{whyOf(row, text)}</p>
        </div>
        {errors.general !== null && <ErrorNotice error={errors.general} />}
        {row.reason === 'confirmDestination' && typeof host === 'string' && (
          <div>
            <Button variant="default" onClick={() => onChange({ target: only, change: { confirmDestination: host } })}>
              {t('page.importing.row.sendTo', { host })}
            </Button>
          </div>
        )}
        {canBeWritten(row) && (
          <Switch
            label={t(
              row.state === 'duplicate' ? 'page.importing.row.includedDuplicate' : 'page.importing.row.included',
            )}
            checked={row.included}
            onChange={(event) => decide({ included: event.currentTarget.checked })}
          />
        )}
        <RowProvider row={row} onChoose={(provider) => decide({ provider })} />
        <LabelForm
          row={row}
          error={errors.of('change.label')}
          onLabel={(label) => onChange({ target: only, change: { label } })}
        />
        <PartFields row={row} onField={(name, field) => decide({ fields: { [name]: field } })} />
        {first !== undefined && (
          <Checkbox
            label={t('page.importing.row.everywhere', { name: first.name })}
            description={t('page.importing.row.everywhereHelp')}
            checked={isEverywhere}
            onChange={(event) => setIsEverywhere(event.currentTarget.checked)}
          />
        )}
      </Stack>
    </SideDrawer>
  );
}

type LabelProps = {
  readonly row: ImportRow;
  readonly error: React.ReactNode;
  readonly onLabel: (label: string) => void;
};

function LabelForm({ row: { label, freeLabel }, error, onLabel }: LabelProps) {
  const { t } = useText();
  const [typed, setTyped] = useState(label);
  useEffect(() => setTyped(label), [label]);
  const wanted = typed.trim();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (wanted !== '' && wanted !== label) onLabel(wanted);
  };
  return (
    <form className={classes.label} onSubmit={submit} noValidate>
      <TextInput
        className={classes.grow ?? ''}
        label={t('page.importing.row.label')}
        maxLength={80}
        value={typed}
        error={error}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={wanted === '' || wanted === label}>
        {t('page.importing.row.labelSave')}
      </Button>
      {freeLabel !== null && (
        <Button variant="default" onClick={() => onLabel(freeLabel)}>
          {t('page.importing.row.useFree', { label: freeLabel })}
        </Button>
      )}
    </form>
  );
}
