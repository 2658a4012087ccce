import { Button, Group } from '@mantine/core';
import type { InferClientOutputs } from '@orpc/client';
import { IconArrowBackUp, IconCircleCheckFilled, IconPlugConnected, IconTrash } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { ApiClient } from '../../../shared/contract/index.ts';
import type { CredentialId } from '../../../shared/model/ids.ts';
import { useText } from '../../i18n/text.tsx';
import { useApi } from '../../state/api-context.tsx';
import { useUndoStack } from '../../state/undo-stack.tsx';
import { useCommand } from '../../state/use-command.ts';
import { useProviders } from '../../state/use-providers.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { focusOnMount } from '../../ui/focus-on-mount.ts';
import { Icon } from '../../ui/icon.tsx';
import { useNotices } from '../../ui/use-notices.ts';
import type { ImportDone } from './confirm-dialog.tsx';
import classes from './done-step.module.css';

type Undone = InferClientOutputs<ApiClient>['imports']['undo'];

type Props = {
  readonly done: ImportDone;
  readonly scopeName: string;
  readonly onTest: (ids: readonly CredentialId[]) => void;
  readonly onLook: () => void;
  readonly onAgain: () => void;
};

/** What was written, what to do with it now, and the way to take it back. */
export function DoneStep({ done, scopeName, onTest, onLook, onAgain }: Props) {
  const { t, format } = useText();
  const { undo, undone } = useUndo(done.batch);
  const { created, credentials } = done;
  if (undone !== null) return <UndoneNotice undone={undone} onAgain={onAgain} />;
  return (
    <section className={classes.done} aria-label={t('page.importing.steps.done')}>
      <Icon of={IconCircleCheckFilled} size="large" />
      <h2 ref={focusOnMount} tabIndex={-1} className={classes.title}>
        {t('page.importing.done.title', { count: created, shown: format.number(created) })}
      </h2>
      <p className={classes.text}>{t('page.importing.done.text', { scope: scopeName })}</p>
      {undo.error !== null && <ErrorNotice error={undo.error} />}
      <Group gap="xs" justify="center">
        <Button leftSection={<Icon of={IconPlugConnected} />} onClick={() => onTest(credentials)}>
          {credentials.length < created
            ? t('page.importing.done.testFirst', { shown: format.number(credentials.length) })
            : t('page.importing.done.test')}
        </Button>
        <Button variant="default" onClick={onLook}>
          {t('page.importing.done.look', { scope: scopeName })}
        </Button>
        <Button
          variant="default"
          leftSection={<Icon of={IconArrowBackUp} />}
          loading={undo.isRunning}
          onClick={() => void undo.run()}
        >
          {t('page.importing.done.undo')}
        </Button>
        <Button variant="subtle" onClick={onAgain}>
          {t('page.importing.done.more')}
        </Button>
      </Group>
    </section>
  );
}

const noticeMs = 6_000;

/** Ctrl+Z takes the import back from any screen; where its own is left by then, a notice tells what came of it. */
function useUndo(batch: string) {
  const { t, format } = useText();
  const { call } = useApi();
  const notify = useNotices();
  const { push } = useUndoStack();
  const command = useCommand(call.imports.undo);
  const [undone, setUndone] = useState<Undone | null>(null);
  const run = async () => {
    forget.current?.();
    const outcome = await command.run({ batch });
    if (!outcome.ok) return;
    setUndone(outcome.value);
    if (isShown.current) return;
    const { removed } = outcome.value;
    notify({
      message: t('page.importing.done.undone', { count: removed, shown: format.number(removed) }),
      shownMs: noticeMs,
    });
  };
  const forget = useRef<(() => void) | null>(null);
  const isShown = useRef(true);
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    isShown.current = true;
    forget.current = push(() => void latest.current());
    return () => {
      isShown.current = false;
    };
  }, [push]);
  return { undone, undo: { run, error: command.error, isRunning: command.isRunning } };
}

type UndoneProps = { readonly undone: Undone; readonly onAgain: () => void };

function UndoneNotice({ undone: { removed, kept, changed }, onAgain }: UndoneProps) {
  const { t, format } = useText();
  const { byId } = useProviders();
  return (
    <section className={classes.done} aria-label={t('page.importing.steps.done')} data-tone="neutral">
      <Icon of={IconTrash} size="large" />
      <h2 ref={focusOnMount} tabIndex={-1} className={classes.title}>
        {t('page.importing.done.undone', { count: removed, shown: format.number(removed) })}
      </h2>
      <p className={classes.text}>{t('page.importing.done.undoneText')}</p>
      {kept > 0 && (
        <div className={classes.kept}>
          <p className={classes.text}>{t('page.importing.done.kept', { count: kept, shown: format.number(kept) })}</p>
          <ul>
            {changed.map(({ credential, provider, label }) => (
              <li key={credential}>
                {byId.get(provider)?.name ?? provider} · {label}
              </li>
            ))}
          </ul>
        </div>
      )}
      <Button onClick={onAgain}>{t('page.importing.done.more')}</Button>
    </section>
  );
}
