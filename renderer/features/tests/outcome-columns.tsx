import { IconCircleCheckFilled, IconCircleXFilled, IconHelpCircle, type Icon as TablerIcon } from '@tabler/icons-react';
import { Age } from '../../ui/age.tsx';
import type { TableColumn } from '../../ui/data-table-column.ts';
import { Icon } from '../../ui/icon.tsx';
import { groupTitle } from './group-words.ts';
import { type KeyOutcome, type Tone, tones } from './key-outcome.ts';
import classes from './outcome-columns.module.css';
import type { OutcomeWords } from './outcome-files.ts';

export const toneIcons: Readonly<Record<Tone, TablerIcon>> = {
  failing: IconCircleXFilled,
  unsure: IconHelpCircle,
  fine: IconCircleCheckFilled,
};

/** The columns of a table of tested keys. Inside a group of one cause, the cause needs no column. */
export function outcomeColumns(words: OutcomeWords, withOutcome: boolean): readonly TableColumn<KeyOutcome>[] {
  const { t, ownerName, providerName } = words;
  const outcome: TableColumn<KeyOutcome> = {
    id: 'outcome',
    heading: t('page.tests.column.outcome'),
    width: 'minmax(12rem, 2fr)',
    sortBy: ({ tone, group }) => `${tones.indexOf(tone)} ${groupTitle(group, t)}`,
    cell: ({ tone, group }) => (
      <span className={classes.outcome} data-tone={tone}>
        <Icon of={toneIcons[tone]} />
        <span>{groupTitle(group, t)}</span>
      </span>
    ),
  };
  return [
    {
      id: 'label',
      heading: t('page.tests.column.label'),
      width: 'minmax(9rem, 1.4fr)',
      sortBy: ({ credential }) => credential.label,
      cell: ({ credential }) => <strong className={classes.label}>{credential.label}</strong>,
    },
    {
      id: 'owner',
      heading: t('page.tests.column.owner'),
      width: 'minmax(9rem, 1.6fr)',
      sortBy: ({ credential }) => ownerName(credential.organisation),
      cell: ({ credential }) => ownerName(credential.organisation),
    },
    {
      id: 'provider',
      heading: t('page.tests.column.provider'),
      width: 'minmax(7rem, 1fr)',
      sortBy: ({ credential }) => providerName(credential.provider),
      cell: ({ credential }) => providerName(credential.provider),
    },
    ...(withOutcome ? [outcome] : []),
    {
      id: 'testedAt',
      heading: t('page.tests.column.testedAt'),
      width: '9rem',
      align: 'end',
      sortBy: ({ testedAt }) => testedAt,
      cell: ({ testedAt }) =>
        testedAt === null ? t('page.tests.neverTested') : <Age at={testedAt} isReachable={false} />,
    },
  ];
}
