import { Button, Select } from '@mantine/core';
import { auditAction } from '../../../shared/model/audit-entry.ts';
import { useText } from '../../i18n/text.tsx';
import { useOrganisations } from '../../state/use-organisations.ts';
import classes from './audit-screen.module.css';
import { type AuditView, auditViewOf } from './audit-view.ts';

type Props = {
  readonly view: AuditView;
  readonly onView: (view: AuditView) => void;
  /** How much is shown. */
  readonly result: string;
};

/** Narrows the timeline down to a client or a kind of action. */
export function AuditFilters({ view, onView, result }: Props) {
  const { t } = useText();
  const { organisations } = useOrganisations();
  const actions = auditAction.options.map((value) => ({ value, label: t(`terms.action.${value}`) }));
  const set = (changes: Record<string, unknown>) => onView(auditViewOf({ ...view, ...changes }));
  return (
    <search className={classes.filters} aria-label={t('page.audit.filters')}>
      <Select
        label={t('page.audit.organisation')}
        placeholder={t('page.audit.everyone')}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('page.audit.reset') }}
        value={view.organisation ?? null}
        onChange={(organisation) => set({ organisation })}
        data={organisations.map(({ slug, name }) => ({ value: slug, label: name }))}
      />
      <Select
        label={t('page.audit.action')}
        placeholder={t('page.audit.anything')}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('page.audit.reset') }}
        value={view.action ?? null}
        onChange={(action) => set({ action })}
        data={actions.toSorted((a, b) => a.label.localeCompare(b.label))}
      />
      {Object.keys(view).length > 0 && (
        <Button size="compact-sm" variant="subtle" onClick={() => onView({})}>
          {t('page.audit.reset')}
        </Button>
      )}
      <span className={classes.result} role="status">
        {result}
      </span>
    </search>
  );
}
