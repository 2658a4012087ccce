import { useText } from '../i18n/text.tsx';
import { useCountdown } from '../state/use-countdown.ts';
import classes from './copied-note.module.css';

/** Says once that a secret was copied, and counts down to when the clipboard is emptied without reading it all out. */
export function CopiedNote({ clearsAt }: { readonly clearsAt: number | null }) {
  const { t } = useText();
  const seconds = useCountdown(clearsAt);
  return (
    <span className={classes.note}>
      <span role="status">{clearsAt !== null && t('page.secret.copied')}</span>
      {seconds !== null && <span aria-hidden>{t('page.secret.emptiedIn', { count: seconds })}</span>}
    </span>
  );
}
