import { Select } from '@mantine/core';
import { partFields, partOfKey } from '../../../shared/catalogue/address-parts.ts';
import type { ImportRow } from '../../../shared/model/import.ts';
import { useText } from '../../i18n/text.tsx';
import { useProviders } from '../../state/use-providers.ts';
import classes from './row-drawer.module.css';

type Props = {
  readonly row: ImportRow;
  readonly onField: (name: string, field: string | null) => void;
};

/** No field has this for its key. */
const none = '-';

/** Which field of the provider each value fills. Of the values only their masks are here. */
export function PartFields({ row: { parts, provider }, onField }: Props) {
  const { t, language } = useText();
  const { byId } = useProviders();
  const descriptor = byId.get(provider ?? '');
  const fields = descriptor?.fields ?? [];
  if (parts.length === 0) return null;
  const data = [
    { value: none, label: t('page.importing.row.noField') },
    ...fields.map(({ key, text }) => ({ value: key, label: text.label[language] })),
    ...(descriptor === undefined ? [] : partFields(descriptor)).flatMap(({ key }) => {
      const part = partOfKey(key);
      const whole = fields.find((field) => field.key === part?.field)?.text.label[language];
      return part === null ? [] : [{ value: key, label: `${whole ?? part.field}: ${t(`imports.part.${part.part}`)}` }];
    }),
  ];
  return (
    <div>
      <h3 className={classes.heading}>{t('page.importing.row.values')}</h3>
      <p className={classes.muted}>{t('page.importing.row.masked')}</p>
      <ul className={classes.parts}>
        {parts.map(({ name, mask, field }) => (
          <li key={name} className={classes.part}>
            <span className={classes.value}>
              <strong>{name}</strong>
              <code>{mask}</code>
            </span>
            {fields.length > 0 && (
              <Select
                aria-label={t('page.importing.row.field', { name })}
                allowDeselect={false}
                data={data}
                value={field ?? none}
                onChange={(key) => key !== null && onField(name, key === none ? null : key)}
              />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
