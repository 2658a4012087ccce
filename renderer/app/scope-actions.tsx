import { Button, SegmentedControl } from '@mantine/core';
import { IconFileImport, IconPlugConnected, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { StoredTarget } from '../../shared/contract/tests.ts';
import type { PageMessageKey } from '../../shared/i18n/resources.ts';
import type { CredentialId } from '../../shared/model/ids.ts';
import { ReportMenu } from '../features/tests/report-menu.tsx';
import { useText } from '../i18n/text.tsx';
import { useApi } from '../state/api-context.tsx';
import { Icon } from '../ui/icon.tsx';
import classes from './scope-actions.module.css';
import type { PageScope, ScopeView } from './scope-view.ts';
import { useGoImport } from './use-go-import.ts';
import { useTestScope } from './use-test-scope.ts';

type Props = {
  readonly scope: PageScope;
  readonly name: string;
  readonly view: ScopeView;
  /** What it can show, in the order of its buttons. */
  readonly views: readonly ScopeView[];
  readonly onAdd: () => void;
};

const viewWords = {
  keys: 'page.keys.heading',
  connections: 'page.connections.title',
  overview: 'page.clients.overview',
  details: 'page.clients.details',
  trash: 'page.keys.trash',
} as const satisfies Record<ScopeView, PageMessageKey>;

/** Chooses between keys, trash and what else there is, tests everything here, adds a key. */
export function ScopeActions({ scope, name, view, views, onAdd }: Props) {
  const { t } = useText();
  const { query } = useApi();
  const test = useTestScope();
  const goImport = useGoImport();
  const navigate = useNavigate();
  const credentials = useQuery(query.credentials.list.queryOptions({ input: { scope } })).data?.credentials ?? [];
  const show = (next: string) => {
    const chosen = views.find((one) => one === next);
    void navigate({ to: '.', search: chosen === undefined || chosen === 'keys' ? {} : { view: chosen } });
  };
  return (
    <div className={classes.actions}>
      <div className={classes.views}>
        <SegmentedControl
          size="xs"
          aria-label={t('page.keys.view')}
          value={view}
          onChange={show}
          data={views.map((value) => ({ value, label: t(viewWords[value]) }))}
        />
      </div>
      {credentials.length > 0 && (
        <ReportMenu
          target={reportTarget(
            scope,
            credentials.map(({ id }) => id),
          )}
          {...(scope.kind === 'organisation' && { of: scope.organisation })}
        />
      )}
      <Button
        variant="default"
        leftSection={<Icon of={IconPlugConnected} />}
        disabled={credentials.length === 0}
        onClick={() => test(scope, name)}
      >
        {t('page.keys.testAll')}
      </Button>
      <Button variant="default" leftSection={<Icon of={IconFileImport} />} onClick={() => goImport(scope)}>
        {t('page.importing.open')}
      </Button>
      <Button leftSection={<Icon of={IconPlus} />} onClick={onAdd}>
        {t('page.keys.add')}
      </Button>
    </div>
  );
}

/** The agency's own keys have no target of their own: they are named one by one. */
const reportTarget = (scope: PageScope, ids: readonly CredentialId[]): StoredTarget =>
  scope.kind === 'organisation' ? scope : { kind: 'credentials', ids: [...ids] };
