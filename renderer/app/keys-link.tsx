import { Link } from '@tanstack/react-router';
import { useText } from '../i18n/text.tsx';
import classes from './keys-link.module.css';

/** The way to a client's keys, or to the agency's own. */
export function KeysLink({ organisation }: { readonly organisation: string | null }) {
  const { t } = useText();
  return organisation === null ? (
    <Link to="/system" className={classes.link ?? ''}>
      {t('page.tests.openClient')}
    </Link>
  ) : (
    <Link to="/organisations/$organisation" params={{ organisation }} className={classes.link ?? ''}>
      {t('page.tests.openClient')}
    </Link>
  );
}
