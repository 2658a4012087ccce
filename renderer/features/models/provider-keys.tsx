import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { providerId } from '../../../shared/model/ids.ts';
import { toAppError } from '../../api/to-app-error.ts';
import { useText } from '../../i18n/text.tsx';
import { useApi } from '../../state/api-context.tsx';
import { useOrganisations } from '../../state/use-organisations.ts';
import { useProviders } from '../../state/use-providers.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Icon } from '../../ui/icon.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { KeyRefresh } from './key-refresh.tsx';
import classes from './model-drawer.module.css';

type Props = { readonly provider: string; readonly onAdd: () => void };

const keysShown = 12;

/** Keys of a provider, each with a button that fetches its list of models. */
export function ProviderKeys({ provider, onAdd }: Props) {
  const { t, format } = useText();
  const { query } = useApi();
  const { byId } = useProviders();
  const { organisations } = useOrganisations();
  const [find, setFind] = useState('');
  const name = byId.get(provider)?.name ?? provider;
  const list = useQuery(
    query.credentials.list.queryOptions({ input: { scope: null, provider: providerId.parse(provider) } }),
  );
  if (list.isPending) return <LoadingRows />;
  if (list.isError) return <ErrorNotice error={toAppError(list.error)} onRetry={() => void list.refetch()} />;
  const ownerOf = (slug: string | null): string =>
    slug === null ? t('page.models.agency') : (organisations.find((one) => one.slug === slug)?.name ?? slug);
  const keys = list.data.credentials
    .map(({ id, label, organisation }) => ({ id, label, owner: ownerOf(organisation) }))
    .filter(({ label, owner }) => `${label} ${owner}`.toLowerCase().includes(find.trim().toLowerCase()));
  const all = list.data.credentials.length;
  return (
    <section>
      <h3 className={classes.heading}>{t('page.models.refreshTitle')}</h3>
      {all === 0 ? (
        <>
          <p className={classes.text}>
            {t('page.models.noKeys', { provider: name })}. {t('page.models.noKeysText')}
          </p>
          <Button variant="default" leftSection={<Icon of={IconPlus} />} onClick={onAdd}>
            {t('page.models.addKey')}
          </Button>
        </>
      ) : (
        <p className={classes.text}>{t('page.models.refreshText')}</p>
      )}
      {all > keysShown && <SearchField label={t('page.models.findKey')} value={find} onChange={setFind} />}
      <ul className={classes.keys}>
        {keys.slice(0, keysShown).map(({ id, label, owner }) => (
          <KeyRefresh key={id} id={id} label={label} owner={owner} provider={name} />
        ))}
      </ul>
      {keys.length > keysShown && (
        <p className={classes.note}>
          {t('page.models.keysShown', { shown: format.number(keysShown), total: format.number(keys.length) })}
        </p>
      )}
    </section>
  );
}
