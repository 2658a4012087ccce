import { Alert, Select } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ImportCounts, ImportOwner } from '../../../shared/model/import.ts';
import { useText } from '../../i18n/text.tsx';
import { useApi } from '../../state/api-context.tsx';
import { useTask } from '../../state/use-task.ts';
import { ErrorText } from '../../ui/error-text.tsx';
import { Icon } from '../../ui/icon.tsx';
import classes from './import-screen.module.css';

type Props = {
  readonly importId: string;
  readonly owners: readonly ImportOwner[];
  /** To whom they would come in. */
  readonly scopeName: string;
  readonly onNarrowed: (counts: ImportCounts) => void;
};

/** Which of the organisations of a source is meant. Before that is said nothing comes in, so that no key lands with another client. */
export function OwnerChoice({ importId, owners, scopeName, onNarrowed }: Props) {
  const { t, format } = useText();
  const { call, query } = useApi();
  const cache = useQueryClient();
  const [chosen, setChosen] = useState<string | null>(null);
  const narrow = useTask(async (owner: string | null) => {
    const { counts } = await call.imports.narrow({ importId, owner });
    await cache.invalidateQueries({ queryKey: query.imports.rows.key() });
    return counts;
  });
  const choose = async (value: string | null) => {
    const found = owners[Number(value)];
    if (value === null || found === undefined) return;
    setChosen(value);
    const outcome = await narrow.run(found.owner);
    if (outcome.ok) onNarrowed(outcome.value);
  };
  const ids = owners.filter(({ owner }) => owner !== null).length;
  return (
    <Alert
      icon={<Icon of={IconUsersGroup} />}
      title={t('page.importing.owners.title', { count: ids, shown: format.number(ids) })}
    >
      <Select
        searchable
        allowDeselect={false}
        className={classes.owner ?? ''}
        label={t('page.importing.owners.label', { scope: scopeName })}
        description={t('page.importing.owners.help')}
        placeholder={t('page.importing.owners.choose')}
        error={narrow.error !== null && <ErrorText error={narrow.error} />}
        value={chosen}
        onChange={(value) => void choose(value)}
        data={owners.map(({ owner, rows }, index) => ({
          value: String(index),
          label: t('page.importing.owners.one', {
            owner: owner ?? t('page.importing.owners.nobody'),
            count: rows,
            shown: format.number(rows),
          }),
        }))}
      />
    </Alert>
  );
}
