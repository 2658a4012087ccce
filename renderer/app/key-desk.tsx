import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { ScopeRef } from '../../shared/contract/credentials.ts';
import { ensure } from '../../shared/errors/exhaustive.ts';
import type { CredentialView } from '../../shared/model/credential.ts';
import { useText } from '../i18n/text.tsx';
import { useDrafts } from './drafts.tsx';
import { FirstMoveContext } from './first-move-context.ts';
import { useHandedLines } from './handed-lines.tsx';
import { KeyDrawer } from './key-drawer.tsx';
import { useBeginTest } from './test-desk.tsx';
import { useGoImport } from './use-go-import.ts';

/** Whose key it is. */
type Owner = { readonly scope: ScopeRef; readonly scopeName: string };

/** Opens the editor of a key over whatever screen there is. */
type KeyDesk = {
  /** `provider`: the one to begin with, where it is chosen already. */
  readonly add: (scope: ScopeRef, scopeName: string, provider?: string) => void;
  /** `field`: the one to begin with, by its name in the form. */
  readonly edit: (stored: CredentialView, owner: Owner, field?: string) => void;
};

type Open = Owner & {
  readonly stored: CredentialView | null;
  readonly field?: string | undefined;
  readonly provider?: string | undefined;
};

const KeyDeskContext = createContext<KeyDesk | null>(null);

export function KeyDeskProvider({ children }: { readonly children: ReactNode }) {
  const { t } = useText();
  const move = useContext(FirstMoveContext);
  const [open, setOpen] = useState<Open | null>(() =>
    move === 'key' ? { scope: { kind: 'system' }, scopeName: t('page.organisations.system'), stored: null } : null,
  );
  const desk = useMemo<KeyDesk>(
    () => ({
      add: (scope, scopeName, provider) => setOpen({ scope, scopeName, stored: null, provider }),
      edit: (stored, owner, field) => setOpen({ ...owner, stored, field }),
    }),
    [],
  );
  return (
    <KeyDeskContext value={desk}>
      {children}
      {open !== null && <OpenEditor {...open} onClose={() => setOpen(null)} />}
    </KeyDeskContext>
  );
}

export const useKeyDesk = (): KeyDesk =>
  ensure(useContext(KeyDeskContext), 'screens are drawn inside a KeyDeskProvider');

function OpenEditor({ scope, scopeName, stored, field, provider, onClose }: Open & { readonly onClose: () => void }) {
  const { t } = useText();
  const begin = useBeginTest();
  const drafts = useDrafts();
  const lines = useHandedLines();
  const goImport = useGoImport();
  const draftKey = stored?.id ?? [...Object.values(scope), provider ?? ''].join('/');
  const saved = ({ id, label }: CredentialView, andTest: boolean) => {
    drafts.keep(draftKey, null);
    onClose();
    if (andTest) begin(t('page.test.title', { label }), { kind: 'credentials', ids: [id] });
  };
  const handOn = (text: string) => {
    onClose();
    lines.hand(text);
    // A connection's keys are brought in one by one: who the others are for is asked there.
    goImport(scope.kind === 'connection' ? { kind: 'all' } : scope);
  };
  return (
    <KeyDrawer
      scope={scope}
      scopeName={scopeName}
      stored={stored}
      field={field ?? null}
      provider={provider ?? null}
      draft={drafts.of(draftKey)}
      onDraft={(draft) => drafts.keep(draftKey, draft)}
      onSaved={saved}
      onManyLines={handOn}
      onClose={onClose}
    />
  );
}
