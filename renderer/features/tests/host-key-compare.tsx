import type { HostKeyFingerprint } from '../../../shared/model/host-key.ts';
import { useText } from '../../i18n/text.tsx';
import classes from './host-key.module.css';

type Props = { readonly known: HostKeyFingerprint; readonly shown: HostKeyFingerprint; readonly algorithm: string };

/** The key a server was known by and the one it shows now, beside each other. */
export function HostKeyCompare({ known, shown, algorithm }: Props) {
  const { t } = useText();
  return (
    <dl className={classes.pair}>
      <div className={classes.side}>
        <dt>{t('page.test.hostKey.known')}</dt>
        <dd>
          <code>{known}</code>
        </dd>
      </div>
      <div className={classes.side} data-new>
        <dt>
          {t('page.test.hostKey.shown')} · {algorithm}
        </dt>
        <dd>
          <code>{shown}</code>
        </dd>
      </div>
    </dl>
  );
}
