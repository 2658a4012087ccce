import { Loader, UnstyledButton } from '@mantine/core';
import { useText } from '../i18n/text.tsx';
import classes from './status-bar.module.css';
import { useTestDesk } from './test-desk.tsx';

/** A run of tests that goes on while its drawer is closed, and the way back to it. */
export function RunStatus() {
  const { t, format } = useText();
  const { runner, title, isOpen, open } = useTestDesk();
  const { phase, done, total } = runner.run;
  if (isOpen || phase !== 'running' || title === null) return null;
  return (
    <UnstyledButton className={classes.run ?? ''} onClick={open}>
      <Loader size="xs" aria-hidden />
      <span>{title}</span>
      <span>{t('page.test.progress', { done: format.number(done), total: format.number(total) })}</span>
    </UnstyledButton>
  );
}
