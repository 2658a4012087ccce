import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Category } from '../../shared/model/category.ts';
import type { CredentialView } from '../../shared/model/credential.ts';
import { CategoryKeys } from '../features/credentials/category-keys.tsx';
import { CredentialList } from '../features/credentials/credential-list.tsx';
import { TrashList } from '../features/credentials/trash-list.tsx';
import { useText } from '../i18n/text.tsx';
import { EmptyScope } from './empty-scope.tsx';
import { useKeyDesk } from './key-desk.tsx';
import { ScopeActions } from './scope-actions.tsx';
import classes from './scope-page.module.css';
import { type PageScope, type ScopeView, scopeViews } from './scope-view.ts';
import { useTestDesk } from './test-desk.tsx';
import { useDrawChosen } from './use-draw-chosen.tsx';
import { useScreenTitle } from './use-screen-title.ts';

type Props = {
  readonly scope: PageScope;
  readonly name: string;
  readonly view: ScopeView;
  /** Null: all of them. */
  readonly category: Category | null;
  readonly heading: ReactNode;
  /** What a scope shows besides keys and trash. */
  readonly others?: Readonly<Partial<Record<ScopeView, ReactNode>>>;
};

/** A scope's keys or trash. */
export function ScopePage({ scope, name, view, category, heading, others = {} }: Props) {
  const { t } = useText();
  const tests = useTestDesk();
  const keys = useKeyDesk();
  const drawChosen = useDrawChosen();
  const navigate = useNavigate();
  const { provider: shownProvider } = useSearch({ strict: false });
  const screen = view === 'trash' ? t('page.title.trash', { scope: name }) : name;
  useScreenTitle(category === null ? screen : t(`terms.category.${category}`), category === null ? undefined : screen);

  const other = others[view];
  const views = scopeViews.filter((one) => one === 'keys' || one === 'trash' || others[one] !== undefined);
  const tools = {
    isTesting: ({ id }: CredentialView) => tests.isTesting(id),
    onTest: ({ id, label }: Pick<CredentialView, 'id' | 'label'>) =>
      tests.begin(t('page.test.title', { label }), { kind: 'credentials', ids: [id] }),
    onEdit: (stored: CredentialView) => keys.edit(stored, { scope, scopeName: name }),
    drawChosen,
  };
  const empty = <EmptyScope scope={scope} onAdd={() => keys.add(scope, name)} />;
  return (
    <>
      <header className={classes.header}>
        {heading}
        <ScopeActions scope={scope} name={name} view={view} views={views} onAdd={() => keys.add(scope, name)} />
      </header>
      {other}
      {view === 'trash' && <TrashList scope={scope} category={category} />}
      {view !== 'trash' && other === undefined && category !== null && (
        <CategoryKeys
          scope={scope}
          category={category}
          {...tools}
          provider={shownProvider ?? null}
          onProvider={(one) => void navigate({ to: '.', search: one === null ? {} : { provider: one } })}
          onAdd={(provider) => keys.add(scope, name, provider ?? undefined)}
          empty={empty}
        />
      )}
      {view !== 'trash' && other === undefined && category === null && (
        <CredentialList scope={scope} {...tools} empty={empty} />
      )}
    </>
  );
}
