import type { ProviderDescriptor } from '../../../shared/catalogue/descriptor.ts';
import type { ProviderModel } from '../../../shared/model/provider-model.ts';
import type { Text } from '../../i18n/text.tsx';
import { Age } from '../../ui/age.tsx';
import type { TableColumn } from '../../ui/data-table-column.ts';
import { Monogram } from '../../ui/monogram.tsx';
import classes from './model-columns.module.css';
import { priceLine } from './model-price-text.ts';

/** How many good keys may use it. */
const usable = ({ usableBy: { system, organisation, connection } }: ProviderModel): number =>
  system + organisation + connection;

/** The columns of the models. What is not known says so: it is never a zero and never an empty cell. */
export function modelColumns(
  text: Text,
  byId: ReadonlyMap<string, ProviderDescriptor>,
): readonly TableColumn<ProviderModel>[] {
  const { t, format } = text;
  const nameOf = (id: string): string => byId.get(id)?.name ?? id;
  return [
    {
      id: 'model',
      heading: t('page.models.column.model'),
      width: 'minmax(10rem, 1.6fr)',
      sortBy: ({ id }) => id,
      cell: ({ id }) => <strong className={classes.name}>{id}</strong>,
    },
    {
      id: 'provider',
      heading: t('page.models.column.provider'),
      width: 'minmax(7.5rem, 0.8fr)',
      sortBy: ({ provider }) => nameOf(provider),
      cell: ({ provider }) => (
        <span className={classes.provider}>
          <Monogram text={byId.get(provider)?.monogram ?? ''} size="small" />
          {nameOf(provider)}
        </span>
      ),
    },
    {
      id: 'does',
      heading: t('page.models.column.does'),
      width: 'minmax(5.5rem, 0.7fr)',
      cell: ({ capabilities }) =>
        capabilities.length === 0 ? (
          <span className={classes.muted}>{t('page.models.nothingKnown')}</span>
        ) : (
          format.list(capabilities.map((job) => t(`terms.capability.${job}`)))
        ),
    },
    {
      id: 'context',
      heading: t('page.models.column.context'),
      width: '6.5rem',
      align: 'end',
      sortBy: ({ contextWindow }) => contextWindow,
      cell: ({ contextWindow }) =>
        contextWindow === null ? (
          <span className={classes.muted}>{t('page.models.unknown')}</span>
        ) : (
          format.number(contextWindow)
        ),
    },
    {
      id: 'price',
      heading: t('page.models.column.price'),
      width: 'minmax(15.75rem, 1.3fr)',
      sortBy: ({ price }) => {
        const rate = price?.input ?? price?.output ?? null;
        return rate === null ? null : BigInt(rate);
      },
      cell: (model) => <Price model={model} text={text} />,
    },
    {
      id: 'list',
      heading: t('page.models.column.list'),
      width: 'minmax(5.5rem, 0.6fr)',
      sortBy: ({ fetchedAt }) => fetchedAt,
      cell: ({ fetchedAt }) =>
        fetchedAt === null ? (
          <span className={classes.muted}>{t('page.models.bundledShort')}</span>
        ) : (
          <Age at={fetchedAt} isReachable={false} text={(ago) => t('page.models.fetched', { ago })} />
        ),
    },
    {
      id: 'keys',
      heading: t('page.models.column.keys'),
      width: '7.5rem',
      align: 'end',
      sortBy: usable,
      cell: (model) => <Keys model={model} text={text} />,
    },
  ];
}

type CellProps = { readonly model: ProviderModel; readonly text: Text };

function Price({ model: { price }, text }: CellProps) {
  const { t } = text;
  const line = price === null ? null : priceLine(price, text);
  if (price === null || line === null) return <span className={classes.muted}>{t('page.models.unknownPrice')}</span>;
  const notes = [t(`page.models.per.${price.unit}`), ...(price.verified ? [] : [t('page.models.unverifiedShort')])];
  return (
    <span className={classes.two}>
      {line}
      <span className={classes.muted}>{notes.join(' · ')}</span>
    </span>
  );
}

function Keys({ model, text: { t, format } }: CellProps) {
  const count = usable(model);
  const { untold } = model.usableBy;
  return (
    <span className={classes.end}>
      {count > 0 && t('page.models.usable', { count, shown: format.number(count) })}
      {untold > 0 && (
        <span className={classes.muted}>
          {t('page.models.untold', { count: untold, shown: format.number(untold) })}
        </span>
      )}
      {count + untold === 0 && <span className={classes.muted}>{t('page.models.noKey')}</span>}
    </span>
  );
}
