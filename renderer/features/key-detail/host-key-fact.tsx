import type { TrustedHostKey } from '../../../shared/model/host-key.ts';
import { useText } from '../../i18n/text.tsx';
import classes from './key-facts.module.css';

/** The server's own key that is trusted where the key goes, as its owner would read it out. */
export function HostKeyFact({ hostKey }: { readonly hostKey: TrustedHostKey }) {
  const { t, format } = useText();
  const { algorithm, fingerprint, trustedAt } = hostKey;
  return (
    <span className={classes.hostKey}>
      <code>
        {algorithm} {fingerprint}
      </code>
      <span className={classes.muted}>{t('page.keyDetail.hostKeySince', { date: format.dateTime(trustedAt) })}</span>
    </span>
  );
}
