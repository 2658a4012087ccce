import { Alert, Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { AppError } from '../../shared/errors/app-error.ts';
import { useText } from '../i18n/text.tsx';
import { useErrorAdvice } from '../i18n/use-error-advice.ts';
import classes from './error-notice.module.css';
import { Icon } from './icon.tsx';

type Props = { readonly error: AppError; readonly onRetry?: (() => void) | undefined };

/** What went wrong and what to do about it, announced when it appears. */
export function ErrorNotice({ error, onRetry }: Props) {
  const { t } = useText();
  const { message, fix } = useErrorAdvice()(error);
  const { incident } = error.details;
  return (
    <Alert color="danger" role="alert" icon={<Icon of={IconAlertTriangle} />} title={message}>
      <div className={classes.body}>
        <p>{fix}</p>
        <p className={classes.code}>
          {incident === undefined ? error.code : t('page.error.incident', { code: error.code, incident })}
        </p>
        {onRetry && (
          <Button variant="default" size="xs" onClick={onRetry}>
            {t('page.error.retry')}
          </Button>
        )}
      </div>
    </Alert>
  );
}
