import { useState } from 'react';
import type { ScopeRef } from '../../../shared/contract/credentials.ts';
import type { AppError } from '../../../shared/errors/app-error.ts';
import { ensure } from '../../../shared/errors/exhaustive.ts';
import type { CredentialView } from '../../../shared/model/credential.ts';
import { useApi } from '../../state/api-context.tsx';
import { useCommand } from '../../state/use-command.ts';
import { useTestRun } from '../../state/use-test-run.ts';
import { expiresAtOf, fieldsOf, settingsOf } from './draft.ts';
import type { KeyForm } from './use-key-form.ts';

/** What is edited: a new key in a scope, or a stored one. */
export type EditorTarget =
  | { readonly kind: 'new'; readonly scope: ScopeRef }
  | { readonly kind: 'stored'; readonly credential: CredentialView };

export type Intent = 'save' | 'saveAndTest' | 'test';

/** A host the engine wants confirmed by name, and what goes on once it is. */
export type Question = { readonly host: string; readonly intent: Intent };

type Events = { readonly onSaved: (credential: CredentialView, andTest: boolean) => void };

/** Sends a key's form: saves it, or tests it unsaved, and asks about foreign hosts in between. */
export function useKeyCommands(target: EditorTarget, form: KeyForm, { onSaved }: Events) {
  const runner = useTestRun();
  const save = useSave(target, form);
  const [question, setQuestion] = useState<Question | null>(null);
  const [confirmed, setConfirmed] = useState<string | null>(null);

  const ask = (error: AppError | null, intent: Intent) => {
    const host = error?.details.params?.host;
    if (error?.details.reason === 'confirmDestination' && host !== undefined)
      setQuestion({ host: String(host), intent });
  };
  const test = async (confirmDestination: string | null) => {
    const descriptor = ensure(form.descriptor, 'checked before it is sent');
    const kept = target.kind === 'stored';
    const run = await runner.start({
      kind: 'unsaved',
      provider: descriptor.id,
      fields: fieldsOf(form.draft, descriptor, kept),
      settings: settingsOf(form.draft, descriptor),
      saved: kept ? target.credential.id : null,
      confirmDestination,
    });
    ask(run.error, 'test');
  };
  const send = async (intent: Intent, confirmDestination: string | null, overruled: number | null = null) => {
    if (!form.check()) return;
    if (intent === 'test') return test(confirmDestination);
    const outcome = await save.run(confirmDestination, overruled);
    if (outcome.ok) onSaved(outcome.value, intent === 'saveAndTest');
    else ask(outcome.error, intent);
  };
  const confirm = async () => {
    if (question === null) return;
    setConfirmed(question.host);
    setQuestion(null);
    await send(question.intent, question.host);
  };
  return {
    runner,
    question,
    confirm,
    error: isQuestion(save.error) || isConflict(save.error) ? null : save.error,
    /** Whether the key was changed elsewhere since it was read here. */
    hasConflict: isConflict(save.error),
    /** Saves what is typed over another revision, which the user has seen. */
    overrule: (revision: number) => send('save', confirmed, revision),
    forgetError: save.reset,
    isSaving: save.isRunning,
    refuse: () => setQuestion(null),
    send: (intent: Intent) => send(intent, confirmed),
  };
}

/** Whether an error only asks for a confirmation, which has a dialog of its own. */
export const isQuestion = (error: AppError | null): boolean => error?.details.reason === 'confirmDestination';

const isConflict = (error: AppError | null): boolean => error?.details.reason === 'revisionChanged';

function useSave(target: EditorTarget, { draft, descriptor }: KeyForm) {
  const { call } = useApi();
  const create = useCommand(call.credentials.create);
  const update = useCommand(call.credentials.update);
  const active = target.kind === 'new' ? create : update;
  const run = (confirmDestination: string | null, overruled: number | null) => {
    const known = ensure(descriptor, 'checked before it is sent');
    const values = {
      label: draft.label,
      fields: fieldsOf(draft, known, target.kind === 'stored'),
      settings: settingsOf(draft, known),
      notes: draft.notes,
      expiresAt: expiresAtOf(draft),
      confirmDestination,
    };
    if (target.kind === 'new') return create.run({ scope: target.scope, provider: known.id, ...values });
    const { id, revision } = target.credential;
    return update.run({ id, expectedRevision: overruled ?? draft.revision ?? revision, ...values });
  };
  return { run, error: active.error, isRunning: active.isRunning, reset: active.reset };
}
