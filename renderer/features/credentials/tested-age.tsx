import { useText } from '../../i18n/text.tsx';
import { useNow } from '../../state/use-now.ts';
import classes from './tested-age.module.css';

const redrawMs = 30_000;

/** How long ago a key was tested, with the exact time on hover. */
export function TestedAge({ at }: { readonly at: number | null }) {
  const { t, format } = useText();
  const now = useNow(redrawMs);
  if (at === null) return <span className={classes.age}>{t('page.keys.neverTested')}</span>;
  return (
    <time className={classes.age} dateTime={new Date(at).toISOString()} title={format.dateTime(at)}>
      {t('page.keys.tested', { ago: format.relative(Math.min(at, now), now) })}
    </time>
  );
}
