import { Switch } from '@mantine/core';
import type { Organisation } from '../../../shared/model/organisation.ts';
import { useText } from '../../i18n/text.tsx';
import { useApi } from '../../state/api-context.tsx';
import { useCommand } from '../../state/use-command.ts';
import { Panel } from '../../ui/panel.tsx';
import { useErrorToast } from '../../ui/use-error-toast.ts';
import classes from './rules-panel.module.css';

type Rules = Pick<Organisation, 'allowLowerLevel' | 'onlyOwnKeys'>;

/** The client's rules that decide between levels, where their effect is seen. */
export function RulesPanel({ organisation }: { readonly organisation: Organisation }) {
  const { t } = useText();
  const { call } = useApi();
  const toast = useErrorToast();
  const update = useCommand(call.organisations.update);
  const { id, revision, allowLowerLevel, onlyOwnKeys } = organisation;
  const set = async (changes: Partial<Rules>) => {
    const outcome = await update.run({ id, expectedRevision: revision, changes });
    if (!outcome.ok) toast(outcome.error);
  };
  return (
    <Panel title={t('page.resolution.rules')}>
      <div className={classes.rules}>
        <Switch
          label={t('page.resolution.allowLower')}
          description={t('page.resolution.allowLowerText')}
          checked={allowLowerLevel}
          onChange={({ currentTarget }) => void set({ allowLowerLevel: currentTarget.checked })}
        />
        <Switch
          label={t('page.resolution.onlyOwn')}
          description={t('page.resolution.onlyOwnText')}
          checked={onlyOwnKeys}
          onChange={({ currentTarget }) => void set({ onlyOwnKeys: currentTarget.checked })}
        />
      </div>
    </Panel>
  );
}
