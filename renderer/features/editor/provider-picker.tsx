import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { category as categories } from '../../../shared/model/category.ts';
import { useText } from '../../i18n/text.tsx';
import { useProviders } from '../../state/use-providers.ts';
import { byAccess } from '../../ui/by-access.ts';
import { Monogram } from '../../ui/monogram.tsx';
import { ProviderFacts, ProviderOption } from './provider-option.tsx';

type Props = { readonly value: string | null; readonly error: ReactNode; readonly onChange: (id: string) => void };

/** Room for about eight of them. */
const dropdownPixels = 400;

/** Every provider of the catalogue by category, with what it is best at. */
export function ProviderPicker({ value, error, onChange }: Props) {
  const { t } = useText();
  const { providers, byId } = useProviders();
  const groups = categories.options
    .map((category) => ({
      group: t(`terms.category.${category}`),
      items: providers
        .filter((provider) => provider.category === category)
        .toSorted(byAccess)
        .map(({ id, name }) => ({ value: id, label: name })),
    }))
    .filter(({ items }) => items.length > 0);
  const chosen = value === null ? undefined : byId.get(value);
  return (
    <Select
      searchable
      maxDropdownHeight={dropdownPixels}
      label={t('page.editor.provider')}
      placeholder={t('page.editor.providerChoose')}
      description={chosen && <ProviderFacts provider={chosen} />}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      leftSection={chosen && <Monogram text={chosen.monogram} size="small" />}
      leftSectionWidth="2.25rem"
      data={groups}
      value={value}
      error={error}
      onChange={(id) => id !== null && onChange(id)}
      renderOption={({ option }) => {
        const provider = byId.get(option.value);
        return provider === undefined ? option.label : <ProviderOption provider={provider} />;
      }}
    />
  );
}
