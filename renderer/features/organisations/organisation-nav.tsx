import { TextInput } from '@mantine/core';
import { IconBuildingSkyscraper, IconPlus, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { toAppError } from '../../api/to-app-error.ts';
import { useText } from '../../i18n/text.tsx';
import { useApi } from '../../state/api-context.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { matchesFilter } from './matches-filter.ts';
import { OrganisationLink, SystemLink } from './organisation-link.tsx';
import classes from './organisation-nav.module.css';

const filterFrom = 8;

/** Every scope there is: the agency first, then its clients by name. */
export function OrganisationNav({ onCreate }: { readonly onCreate: () => void }) {
  const { t, language } = useText();
  const { query } = useApi();
  const [filter, setFilter] = useState('');
  const list = useQuery(query.organisations.list.queryOptions({ input: { trashed: false } }));
  const organisations = (list.data?.organisations ?? []).toSorted((a, b) => a.name.localeCompare(b.name, language));
  const shown = organisations.filter(({ name, slug }) => matchesFilter(filter, [name, slug]));

  return (
    <nav className={classes.nav} aria-label={t('page.menu.navigation')}>
      <SystemLink icon={<Icon of={IconBuildingSkyscraper} />} />
      <div className={classes.heading}>
        <h2 className={classes.title}>{t('page.organisations.heading')}</h2>
        <IconButton icon={IconPlus} label={t('page.organisations.add')} onClick={onCreate} />
      </div>
      {organisations.length >= filterFrom && (
        <TextInput
          size="xs"
          aria-label={t('page.organisations.filter')}
          placeholder={t('page.organisations.filter')}
          leftSection={<Icon of={IconSearch} />}
          value={filter}
          onChange={(event) => setFilter(event.currentTarget.value)}
        />
      )}
      {list.isPending && <LoadingRows />}
      {list.isError && <ErrorNotice error={toAppError(list.error)} onRetry={() => void list.refetch()} />}
      {list.isSuccess && shown.length === 0 && (
        <p className={classes.none}>
          {organisations.length === 0 ? t('page.organisations.none') : t('page.organisations.noMatch')}
        </p>
      )}
      <ul className={classes.list}>
        {shown.map((organisation) => (
          <li key={organisation.id}>
            <OrganisationLink organisation={organisation} />
          </li>
        ))}
      </ul>
    </nav>
  );
}
