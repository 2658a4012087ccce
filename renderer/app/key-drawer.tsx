import { Button, Drawer } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import type { ScopeRef } from '../../shared/contract/credentials.ts';
import type { TestResult } from '../../shared/contract/tests.ts';
import type { CredentialView } from '../../shared/model/credential.ts';
import { beginDraft, type Draft } from '../features/editor/draft.ts';
import { KeyEditor } from '../features/editor/key-editor.tsx';
import { FixesContext, noFixes } from '../features/tests/fixes.ts';
import { RunView } from '../features/tests/run-view.tsx';
import { useText } from '../i18n/text.tsx';
import { useApi } from '../state/api-context.tsx';
import { focusField } from '../state/focus-field.ts';
import { useProviders } from '../state/use-providers.ts';
import { LoadingRows } from '../ui/loading-rows.tsx';
import { useFocusReturn } from '../ui/use-focus-return.ts';
import classes from './key-drawer.module.css';

type Props = {
  readonly scope: ScopeRef;
  readonly scopeName: string;
  /** The stored key to edit; null for a new one. */
  readonly stored: CredentialView | null;
  /** The field to begin with, by its name in the form; null: the first. */
  readonly field: string | null;
  /** The provider of a new key, where it is chosen already. */
  readonly provider: string | null;
  readonly draft: Draft | null;
  readonly onDraft: (draft: Draft | null) => void;
  readonly onSaved: (credential: CredentialView, andTest: boolean) => void;
  /** Takes lines that are several keys. */
  readonly onManyLines: (text: string) => void;
  readonly onClose: () => void;
};

/** The editor in its drawer. A draft outlives the drawer, until it is saved or discarded; a lock takes its secrets. */
export function KeyDrawer(props: Props) {
  const { scope, scopeName, stored, field, provider, draft, onDraft, onSaved, onManyLines, onClose } = props;
  const { t } = useText();
  useFocusReturn();
  const { query } = useApi();
  const { byId, isPending } = useProviders();
  const list = useQuery(query.credentials.list.queryOptions({ input: { scope } }));
  const takenLabels = (list.data?.credentials ?? []).map(({ label }) => label);
  const descriptor = byId.get(stored?.provider ?? provider ?? '');
  const isKept = draft !== null && draft.provider !== null;
  return (
    <Drawer
      opened
      onClose={onClose}
      size="lg"
      title={
        stored === null ? t('page.editor.add', { scope: scopeName }) : t('page.editor.edit', { label: stored.label })
      }
      closeButtonProps={{ 'aria-label': t('page.action.close') }}
    >
      {isPending || list.isPending ? (
        <LoadingRows />
      ) : (
        <FieldFocus field={field}>
          <KeyEditor
            target={stored === null ? { kind: 'new', scope } : { kind: 'stored', credential: stored }}
            draft={draft ?? beginDraft(descriptor, stored, takenLabels)}
            takenLabels={takenLabels}
            onDraft={onDraft}
            onSaved={onSaved}
            onManyLines={onManyLines}
            drawRun={({ run, cancel }) => <UnsavedRun run={run} onCancel={cancel} />}
          >
            {isKept && (
              <p className={classes.kept}>
                {t('page.editor.draftKept')}
                <Button
                  size="compact-xs"
                  variant="subtle"
                  onClick={() => {
                    onDraft(null);
                    onClose();
                  }}
                >
                  {t('page.editor.discard')}
                </Button>
              </p>
            )}
          </KeyEditor>
        </FieldFocus>
      )}
    </Drawer>
  );
}

type FocusProps = { readonly field: string | null; readonly children: ReactNode };

/** Brings the focus to a field once the form is there; the drawer itself has taken it by then. */
function FieldFocus({ field, children }: FocusProps) {
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    return field === null || form.current === null ? undefined : focusField(form.current, field);
  }, [field]);
  return <div ref={form}>{children}</div>;
}

/** The test of what is typed; its buttons lead back into the form around it. */
function UnsavedRun({ run, onCancel }: Pick<Parameters<typeof RunView>[0], 'run' | 'onCancel'>) {
  const fixes = { ...noFixes, edit: (_result: TestResult, field: string) => void focusField(document, field) };
  return (
    <FixesContext value={fixes}>
      <RunView run={run} onCancel={onCancel} onAgain={null} />
    </FixesContext>
  );
}
