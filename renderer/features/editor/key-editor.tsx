import { Button, Group } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import type { ReactNode, SubmitEvent } from 'react';
import type { CredentialView } from '../../../shared/model/credential.ts';
import { useText } from '../../i18n/text.tsx';
import type { TestRunner } from '../../state/use-test-run.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { fieldErrors } from '../../ui/field-errors.tsx';
import { ConfirmDestination } from './confirm-destination.tsx';
import { ConflictPanel } from './conflict-panel.tsx';
import type { Draft } from './draft.ts';
import classes from './key-editor.module.css';
import { KeyFields } from './key-fields.tsx';
import { type EditorTarget, isQuestion, useKeyCommands } from './use-key-commands.ts';
import { useKeyForm } from './use-key-form.ts';

type Props = {
  readonly target: EditorTarget;
  readonly draft: Draft;
  readonly takenLabels: readonly string[];
  readonly onDraft: (draft: Draft) => void;
  readonly onSaved: (credential: CredentialView, andTest: boolean) => void;
  /** Takes pasted lines that are several keys. */
  readonly onManyLines: (text: string) => void;
  /** Draws the test of unsaved values. */
  readonly drawRun: (runner: TestRunner) => ReactNode;
  readonly children?: ReactNode;
};

/** The editor of one key: fields, a test of what is typed, and saving. */
export function KeyEditor(props: Props) {
  const { target, draft, takenLabels, onDraft, onSaved, onManyLines, drawRun, children } = props;
  const { t } = useText();
  const stored = target.kind === 'stored' ? target.credential : null;
  const form = useKeyForm({ draft, kept: stored !== null, takenLabels, onDraft });
  const commands = useKeyCommands(target, form, { onSaved });
  const { run } = commands.runner;
  const known = ['provider', 'label', 'notes', 'expiresAt', ...pathsOf(form)];
  const saveErrors = fieldErrors(commands.error, known);
  const testErrors = fieldErrors(run.error, known);
  const isReady = form.descriptor !== undefined && form.draft.label.trim() !== '';
  const isTesting = run.phase === 'running';

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (isReady) void commands.send('saveAndTest');
  };
  // Of the window: what just opened has the focus on its frame, not in the form.
  useWindowEvent('keydown', (event) => {
    const intent = commands.question === null ? shortcutOf(event) : null;
    if (intent === null) return;
    event.preventDefault();
    if (isReady && !(intent === 'test' && isTesting)) void commands.send(intent);
  });
  return (
    <form className={classes.editor} onSubmit={submit} noValidate>
      {saveErrors.general !== null && <ErrorNotice error={saveErrors.general} />}
      {commands.hasConflict && stored !== null && form.descriptor !== undefined && (
        <ConflictPanel
          stored={stored}
          descriptor={form.descriptor}
          draft={form.draft}
          onChange={form.change}
          onTakeTheirs={(theirs) => {
            form.change(theirs);
            commands.forgetError();
          }}
          onKeepMine={(revision) => void commands.overrule(revision)}
        />
      )}
      <KeyFields
        form={form}
        stored={stored}
        errorOf={(field) => saveErrors.of(field) || testErrors.of(field)}
        onManyLines={onManyLines}
      />
      {run.phase !== 'idle' && !isQuestion(run.error) && <div ref={scrollToOnMount}>{drawRun(commands.runner)}</div>}
      {children}
      <Group justify="flex-end" gap="xs" className={classes.actions ?? ''}>
        <Button
          variant="subtle"
          disabled={!isReady || isTesting}
          aria-keyshortcuts="Control+Enter"
          onClick={() => void commands.send('test')}
        >
          {t('page.editor.test')}
        </Button>
        <Button
          variant="default"
          disabled={!isReady}
          aria-keyshortcuts="Control+S"
          onClick={() => void commands.send('save')}
        >
          {t('page.editor.save')}
        </Button>
        <Button type="submit" disabled={!isReady} loading={commands.isSaving}>
          {t('page.editor.saveAndTest')}
        </Button>
      </Group>
      {commands.question !== null && (
        <ConfirmDestination
          host={commands.question.host}
          provider={form.descriptor?.name ?? ''}
          onConfirm={() => void commands.confirm()}
          onClose={commands.refuse}
        />
      )}
    </form>
  );
}

/** Ctrl+S saves, Ctrl+Enter tests; on a Mac with Command. */
function shortcutOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): 'save' | 'test' | null {
  if (!(ctrlKey || metaKey) || altKey || shiftKey) return null;
  if (key.toLowerCase() === 's') return 'save';
  return key === 'Enter' ? 'test' : null;
}

/** The form may be longer than the drawer: what just began is brought into view. */
const scrollToOnMount = (element: HTMLElement | null): void => element?.scrollIntoView({ block: 'start' });

const pathsOf = ({ descriptor }: ReturnType<typeof useKeyForm>): readonly string[] => [
  ...(descriptor?.fields ?? []).map(({ key }) => `fields.${key}`),
  ...(descriptor?.settings ?? []).map(({ key }) => `settings.${key}`),
];
