import { Button, SegmentedControl } from '@mantine/core';
import { IconPlugConnected, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useText } from '../i18n/text.tsx';
import { useApi } from '../state/api-context.tsx';
import { Icon } from '../ui/icon.tsx';
import classes from './scope-actions.module.css';
import type { PageScope, ScopeView } from './scope-view.ts';
import { useTestScope } from './use-test-scope.ts';

type Props = {
  readonly scope: PageScope;
  readonly name: string;
  readonly view: ScopeView;
  readonly onAdd: () => void;
};

/** Chooses between keys and trash, tests everything here, adds a key. */
export function ScopeActions({ scope, name, view, onAdd }: Props) {
  const { t } = useText();
  const { query } = useApi();
  const test = useTestScope();
  const navigate = useNavigate();
  const credentials = useQuery(query.credentials.list.queryOptions({ input: { scope } })).data?.credentials ?? [];
  const show = (next: string) => navigate({ to: '.', search: next === 'trash' ? { view: 'trash' } : {} });
  return (
    <div className={classes.actions}>
      <SegmentedControl
        size="xs"
        aria-label={t('page.keys.view')}
        value={view}
        onChange={(next) => void show(next)}
        data={[
          { value: 'keys', label: t('page.keys.heading') },
          { value: 'trash', label: t('page.keys.trash') },
        ]}
      />
      <Button
        variant="default"
        leftSection={<Icon of={IconPlugConnected} />}
        disabled={credentials.length === 0}
        onClick={() => test(scope, name)}
      >
        {t('page.keys.testAll')}
      </Button>
      <Button leftSection={<Icon of={IconPlus} />} onClick={onAdd}>
        {t('page.keys.add')}
      </Button>
    </div>
  );
}
