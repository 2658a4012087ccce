import { Alert, Button, Code } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import type { AppError } from '../../../shared/errors/app-error.ts';
import { useText } from '../../i18n/text.tsx';
import { useApi } from '../../state/api-context.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Icon } from '../../ui/icon.tsx';
import { type Trouble, troubleOf } from './trouble.ts';
import classes from './trouble-notice.module.css';

type Props = {
  readonly error: AppError;
  readonly onRecover?: () => void;
  readonly onSnapshots?: () => void;
  readonly onLookAgain?: () => void;
};

const byRecoveryKey: readonly Trouble[] = ['keychainLocked', 'keychainAbsent', 'keychainMoved'];
const byBackup: readonly Trouble[] = ['storeDamaged', 'headerDamaged', 'headerAltered'];
const bySnapshot: readonly Trouble[] = ['storeDamaged', 'storeNewer'];

/** Why the vault does not open, what to do first, and the button for it. Any other error stands as it is. */
export function TroubleNotice({ error, onRecover, onSnapshots, onLookAgain }: Props) {
  const { t } = useText();
  const { query } = useApi();
  // Only looked up: asking anew here would draw this part anew, without end.
  const known = useQueryClient().getQueryData(query.vault.status.queryKey({ input: {} }))?.dataDir;
  const trouble = troubleOf(error);
  if (trouble === null) return <ErrorNotice error={error} onRetry={onLookAgain} />;
  // Without a header there is no status: then the error itself says where the folder is.
  const folder = known ?? error.details.params?.folder ?? '…';
  return (
    <Alert
      color="danger"
      role="alert"
      icon={<Icon of={IconAlertTriangle} />}
      title={t(`page.rescue.trouble.${trouble}.title`)}
    >
      <div className={classes.body}>
        <p>{t(`page.rescue.trouble.${trouble}.text`)}</p>
        <ol className={classes.steps}>
          <li>{t(`page.rescue.trouble.${trouble}.first`, { folder })}</li>
          <li>{t(`page.rescue.trouble.${trouble}.second`)}</li>
        </ol>
        {byBackup.includes(trouble) && <Code className={classes.command ?? ''}>{t('page.rescue.command')}</Code>}
        <div className={classes.ways}>
          {onRecover !== undefined && byRecoveryKey.includes(trouble) && (
            <Button size="xs" onClick={onRecover}>
              {t('page.rescue.recover.title')}
            </Button>
          )}
          {onSnapshots !== undefined && bySnapshot.includes(trouble) && (
            <Button size="xs" onClick={onSnapshots}>
              {t('page.rescue.snapshots.open')}
            </Button>
          )}
          {onLookAgain !== undefined && (
            <Button size="xs" variant="default" onClick={onLookAgain}>
              {t('page.rescue.look')}
            </Button>
          )}
          <Code className={classes.code ?? ''}>{error.code}</Code>
        </div>
      </div>
    </Alert>
  );
}
