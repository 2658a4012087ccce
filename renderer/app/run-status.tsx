import { Loader, UnstyledButton } from '@mantine/core';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { useText } from '../i18n/text.tsx';
import classes from './status-bar.module.css';
import { type Bench, useTestDesk } from './test-desk.tsx';

/** Tests that go on out of sight, one that waits for its limit to end, and the way back to each. */
export function RunStatus() {
  const { t, format } = useText();
  const { one, many, isOpen, open } = useTestDesk();
  const path = useLocation({ select: ({ pathname }) => pathname });
  const navigate = useNavigate();
  const waitingAt = one.later.at;
  return (
    <>
      {!isOpen && one.run.phase === 'running' && <Running bench={one} onOpen={open} />}
      {!isOpen && waitingAt !== null && (
        <UnstyledButton className={classes.run ?? ''} onClick={open}>
          <span>{one.title}</span>
          <span>{t('page.test.waiting', { time: format.time(waitingAt) })}</span>
        </UnstyledButton>
      )}
      {path !== '/tests' && many.run.phase === 'running' && (
        <Running bench={many} onOpen={() => void navigate({ to: '/tests' })} />
      )}
    </>
  );
}

function Running({ bench: { run, title }, onOpen }: { readonly bench: Bench; readonly onOpen: () => void }) {
  const { t, format } = useText();
  return (
    <UnstyledButton className={classes.run ?? ''} onClick={onOpen}>
      <Loader size="xs" aria-hidden />
      <span>{title}</span>
      <span>{t('page.test.progress', { done: format.number(run.done), total: format.number(run.total) })}</span>
    </UnstyledButton>
  );
}
