import { useDocumentTitle } from '@mantine/hooks';
import { type ReactNode, useState } from 'react';
import type { Category } from '../../shared/model/category.ts';
import type { CredentialView } from '../../shared/model/credential.ts';
import { CredentialList } from '../features/credentials/credential-list.tsx';
import { TrashList } from '../features/credentials/trash-list.tsx';
import { useText } from '../i18n/text.tsx';
import { useDrafts } from './drafts.tsx';
import { EmptyScope } from './empty-scope.tsx';
import { KeyDrawer } from './key-drawer.tsx';
import { ScopeActions } from './scope-actions.tsx';
import classes from './scope-page.module.css';
import type { PageScope, ScopeView } from './scope-view.ts';
import { useTestDesk } from './test-desk.tsx';

type Props = {
  readonly scope: PageScope;
  readonly name: string;
  readonly view: ScopeView;
  /** Null: all of them. */
  readonly category: Category | null;
  readonly heading: ReactNode;
};

type Editing = { readonly stored: CredentialView | null };

/** A scope's keys or trash, with the drawers that work on them. */
export function ScopePage({ scope, name, view, category, heading }: Props) {
  const { t } = useText();
  const desk = useTestDesk();
  const drafts = useDrafts();
  const [editing, setEditing] = useState<Editing | null>(null);
  const draftKey = scope.kind === 'system' ? '' : scope.organisation;
  useDocumentTitle(`${view === 'trash' ? t('page.title.trash', { scope: name }) : name} · Chaveiro`);

  const testOne = ({ id, label }: CredentialView) =>
    desk.begin(t('page.test.title', { label }), { kind: 'credentials', ids: [id] });
  const saved = (credential: CredentialView, andTest: boolean) => {
    if (editing?.stored === null) drafts.keep(draftKey, null);
    setEditing(null);
    if (andTest) testOne(credential);
  };
  return (
    <>
      <header className={classes.header}>
        {heading}
        <ScopeActions scope={scope} name={name} view={view} onAdd={() => setEditing({ stored: null })} />
      </header>
      {view === 'trash' ? (
        <TrashList scope={scope} category={category} />
      ) : (
        <CredentialList
          scope={scope}
          category={category}
          isTesting={({ id }) => desk.runner.run.running.some(({ credential }) => credential.id === id)}
          onTest={testOne}
          onEdit={(stored) => setEditing({ stored })}
          empty={<EmptyScope scope={scope} onAdd={() => setEditing({ stored: null })} />}
        />
      )}
      {editing !== null && (
        <KeyDrawer
          scope={scope}
          scopeName={name}
          stored={editing.stored}
          draft={drafts.of(draftKey)}
          onDraft={(draft) => drafts.keep(draftKey, draft)}
          onSaved={saved}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  );
}
