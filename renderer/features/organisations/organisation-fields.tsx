import { Select, SimpleGrid, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo, useState } from 'react';
import { useText } from '../../i18n/text.tsx';
import { useApi } from '../../state/api-context.tsx';
import type { OrganisationValues } from './organisation-values.ts';
import { suggestSlug } from './slug-suggestion.ts';

type Props = {
  readonly form: UseFormReturnType<OrganisationValues>;
  readonly errorOf: (field: string) => ReactNode;
  readonly isNew: boolean;
};

const timeZones = Intl.supportedValuesOf('timeZone');
const shownAtOnce = 40;

/** Name, short name, CNPJ, plan, zone and currency. The short name follows the name until it is typed over. */
export function OrganisationFields({ form, errorOf, isNew }: Props) {
  const { t, format } = useText();
  const { query } = useApi();
  const [ownSlug, setOwnSlug] = useState(false);
  const plans = useQuery(query.plans.list.queryOptions({ input: {} })).data?.plans ?? [];
  const currencies = useMemo(
    () => Intl.supportedValuesOf('currency').map((code) => ({ value: code, label: format.currency(code) })),
    [format],
  );
  const field = (name: keyof OrganisationValues) => {
    return { ...form.getInputProps(name), error: form.errors[name] ?? errorOf(name) };
  };
  const rename = (name: string) => {
    form.setFieldValue('name', name);
    if (isNew && !ownSlug) form.setFieldValue('slug', suggestSlug(name));
  };
  return (
    <>
      <TextInput
        data-autofocus
        label={t('page.organisations.name')}
        {...field('name')}
        onChange={(event) => rename(event.currentTarget.value)}
      />
      <TextInput
        label={t('page.organisations.slug')}
        description={t('page.organisations.slugHelp')}
        disabled={!isNew}
        spellCheck={false}
        {...field('slug')}
        onChange={(event) => {
          setOwnSlug(true);
          form.setFieldValue('slug', event.currentTarget.value);
        }}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <TextInput label={t('page.organisations.taxId')} spellCheck={false} {...field('taxId')} />
        <Select
          label={t('page.organisations.plan')}
          data={plans.map(({ id, name }) => ({ value: id, label: name }))}
          {...field('plan')}
        />
        <Select
          searchable
          limit={shownAtOnce}
          label={t('page.organisations.timeZone')}
          data={timeZones}
          {...field('timeZone')}
        />
        <Select
          searchable
          limit={shownAtOnce}
          label={t('page.organisations.currency')}
          data={currencies}
          {...field('currency')}
        />
      </SimpleGrid>
    </>
  );
}
