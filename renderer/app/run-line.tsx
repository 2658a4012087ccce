import { Button, Loader } from '@mantine/core';
import { useText } from '../i18n/text.tsx';
import classes from './run-line.module.css';
import { useTestDesk } from './test-desk.tsx';

/** A run that goes on while its drawer is closed. */
export function RunLine() {
  const { t, format } = useText();
  const { runner, title, isOpen, open } = useTestDesk();
  const { phase, done, total } = runner.run;
  if (isOpen || phase !== 'running' || title === null) return null;
  return (
    <p className={classes.line}>
      <Loader size="xs" aria-hidden />
      <span>{title}</span>
      <span>{t('page.test.progress', { done: format.number(done), total: format.number(total) })}</span>
      <Button size="compact-xs" variant="subtle" onClick={open}>
        {t('page.test.show')}
      </Button>
    </p>
  );
}
