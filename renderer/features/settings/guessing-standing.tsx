import { toAppError } from '../../api/to-app-error.ts';
import { useText } from '../../i18n/text.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import classes from './standing.module.css';
import { useProtection } from './use-protection.ts';

/** What one guess at the passphrase costs, and whether that is about to rise. */
export function GuessingStanding() {
  const { t, format } = useText();
  const found = useProtection();
  if (found.isPending) return <LoadingRows />;
  if (found.isError) return <ErrorNotice error={toAppError(found.error)} onRetry={() => void found.refetch()} />;
  const { kdf, raisesAtUnlock } = found.data;
  const cost = {
    memory: format.number(kdf.memoryMiB),
    passes: format.number(kdf.passes),
    lanes: format.number(kdf.lanes),
  };
  return (
    <div className={classes.standing} data-tone={raisesAtUnlock ? 'odd' : 'plain'}>
      <p className={classes.word}>{t('page.settings.guessing.cost', cost)}</p>
      <p className={classes.text}>
        {t(raisesAtUnlock ? 'page.settings.guessing.raises' : 'page.settings.guessing.today')}
      </p>
    </div>
  );
}
