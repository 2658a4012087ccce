import type { AuditEntry } from '../../../shared/model/audit-entry.ts';
import type { Text } from '../../i18n/text.tsx';
import type { TableColumn } from '../../ui/data-table-column.ts';
import { FactList } from '../../ui/fact-list.tsx';
import classes from './audit-columns.module.css';
import type { AuditNames } from './use-audit-names.ts';

/** The columns of the timeline. It is always newest first, so none of them sorts. */
export const auditColumns = ({ t, format }: Text, names: AuditNames): readonly TableColumn<AuditEntry>[] => [
  {
    id: 'when',
    heading: t('page.audit.when'),
    width: 'minmax(11.5rem, 0.9fr)',
    cell: ({ at, seq }) => (
      <span className={classes.when}>
        <time dateTime={new Date(at).toISOString()}>{format.dateTime(at)}</time>
        <span className={classes.muted}>#{format.number(seq)}</span>
      </span>
    ),
  },
  {
    id: 'what',
    heading: t('page.audit.what'),
    width: 'minmax(11rem, 1.1fr)',
    cell: ({ action, outcome }) => (
      <span className={classes.when}>
        <strong>{t(`terms.action.${action}`)}</strong>
        {outcome === 'refused' && <span className={classes.refused}>{t('terms.outcome.refused')}</span>}
      </span>
    ),
  },
  { id: 'where', heading: t('page.audit.where'), width: 'minmax(9rem, 1fr)', cell: (entry) => names.whose(entry) },
  {
    id: 'who',
    heading: t('page.audit.who'),
    width: 'minmax(9rem, 0.9fr)',
    cell: (entry) => (
      <span className={classes.when}>
        {names.who(entry)}
        {entry.actor !== null && <span className={classes.muted}>{t(`terms.origin.${entry.actor.origin}`)}</span>}
      </span>
    ),
  },
  {
    id: 'details',
    heading: t('page.audit.details'),
    width: 'minmax(12rem, 1.6fr)',
    cell: ({ changed, detail }) => (
      <span className={classes.details}>
        {changed.length > 0 && t('page.audit.changed', { fields: changed.join(', ') })}
        {detail !== null && <FactList facts={detail} />}
      </span>
    ),
  },
];
