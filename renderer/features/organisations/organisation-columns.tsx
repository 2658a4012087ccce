import type { Text } from '../../i18n/text.tsx';
import type { ListedOrganisation } from '../../state/use-organisations.ts';
import type { TableColumn } from '../../ui/data-table-column.ts';
import { initialsOf } from '../../ui/initials.ts';
import { Monogram } from '../../ui/monogram.tsx';
import classes from './organisation-columns.module.css';
import { taxIdText } from './tax-id-text.ts';

/** The columns of the list of clients. */
export const organisationColumns = (
  { t, format }: Text,
  plans: ReadonlyMap<string, string>,
): readonly TableColumn<ListedOrganisation>[] => [
  {
    id: 'name',
    heading: t('page.clients.name'),
    width: 'minmax(14rem, 2.4fr)',
    sortBy: ({ name }) => name,
    cell: ({ name, slug }) => (
      <span className={classes.name}>
        <Monogram text={initialsOf(name)} size="small" />
        <span className={classes.words}>
          <strong>{name}</strong>
          <span>{slug}</span>
        </span>
      </span>
    ),
  },
  {
    id: 'taxId',
    heading: t('page.organisations.taxId'),
    width: 'minmax(9rem, 1fr)',
    sortBy: ({ taxId }) => taxId,
    cell: ({ taxId }) => (taxId === null ? '' : taxIdText(taxId)),
  },
  {
    id: 'keys',
    heading: t('page.clients.keys'),
    width: '6rem',
    align: 'end',
    sortBy: ({ counts }) => counts.credentials,
    cell: ({ counts }) => format.number(counts.credentials),
  },
  {
    id: 'failing',
    heading: t('page.clients.failingKeys'),
    width: '7rem',
    align: 'end',
    sortBy: ({ counts }) => counts.error,
    cell: ({ counts }) => (
      <span className={classes.failing} data-any={counts.error > 0}>
        {format.number(counts.error)}
      </span>
    ),
  },
  {
    id: 'plan',
    heading: t('page.clients.plan'),
    width: 'minmax(6rem, 0.8fr)',
    sortBy: ({ plan }) => plans.get(plan) ?? plan,
    cell: ({ plan }) => plans.get(plan) ?? plan,
  },
  {
    id: 'changed',
    heading: t('page.clients.changed'),
    width: '9.5rem',
    sortBy: ({ updatedAt }) => updatedAt,
    cell: ({ updatedAt }) => format.date(updatedAt),
  },
];
