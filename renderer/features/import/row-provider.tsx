import { Select } from '@mantine/core';
import { providerId } from '../../../shared/model/ids.ts';
import type { ImportRow } from '../../../shared/model/import.ts';
import { useText } from '../../i18n/text.tsx';
import { useProviders } from '../../state/use-providers.ts';
import { Monogram } from '../../ui/monogram.tsx';
import classes from './row-drawer.module.css';
import type { RowsChange } from './use-row-changes.ts';

type Props = {
  readonly row: ImportRow;
  readonly onChoose: (provider: NonNullable<RowsChange['change']['provider']> | null) => void;
};

/** No provider has this for its id. */
const nobody = '-';

/** Whose key a row is: the likely ones first, then everybody, or nobody's. */
export function RowProvider({ row: { provider, suggestions }, onChoose }: Props) {
  const { t } = useText();
  const { providers, byId } = useProviders();
  const likely = [...new Set(suggestions.map((one) => one.provider))];
  const optionOf = (id: string) => ({ value: id, label: byId.get(id)?.name ?? id });
  const data = [
    { value: nobody, label: t('page.importing.row.leaveOut') },
    ...(likely.length > 0 ? [{ group: t('page.importing.row.likely'), items: likely.map(optionOf) }] : []),
    {
      group: t('page.importing.row.others'),
      items: providers.filter(({ id }) => !likely.includes(id)).map(({ id }) => optionOf(id)),
    },
  ];
  const monogram = byId.get(provider ?? '')?.monogram;
  return (
    <Select
      searchable
      allowDeselect={false}
      label={t('page.importing.row.provider')}
      data={data}
      value={provider ?? nobody}
      leftSection={monogram !== undefined && <Monogram text={monogram} size="small" />}
      leftSectionWidth={monogram === undefined ? undefined : '2.25rem'}
      onChange={(id) => {
        if (id !== null && id !== (provider ?? nobody)) onChoose(id === nobody ? null : providerId.parse(id));
      }}
      renderOption={({ option }) => (
        <span className={classes.option}>
          {option.value !== nobody && <Monogram text={byId.get(option.value)?.monogram ?? ''} size="small" />}
          {option.label}
        </span>
      )}
    />
  );
}
