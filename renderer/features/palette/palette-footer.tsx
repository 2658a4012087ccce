import { useText } from '../../i18n/text.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import classes from './palette.module.css';

type Props = { readonly shown: number; readonly total: number; readonly copyKeys: readonly string[] };

/** What the keys do here, and how much more there is. */
export function PaletteFooter({ shown, total, copyKeys }: Props) {
  const { t, format } = useText();
  return (
    <>
      <span className={classes.hint}>
        <KeyHint keys={['Tab']} /> {t('page.palette.hint')}
      </span>
      <span className={classes.hint}>
        <KeyHint keys={copyKeys} /> {t('page.palette.copyHint')}
      </span>
      {total > shown && (
        <span>{t('page.palette.more', { shown: format.number(shown), total: format.number(total) })}</span>
      )}
    </>
  );
}
