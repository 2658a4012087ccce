import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CredentialView } from '../../../shared/model/credential.ts';
import { useText } from '../../i18n/text.tsx';
import { useOrganisations } from '../../state/use-organisations.ts';
import { useProviders } from '../../state/use-providers.ts';
import { Monogram } from '../../ui/monogram.tsx';
import classes from './key-line.module.css';

type Props = { readonly credential: CredentialView; readonly detail: string; readonly action?: ReactNode };

/** One key of many: what it is, whose, and the one thing to know about it. */
export function KeyLine({ credential, detail, action }: Props) {
  const { t } = useText();
  const { byId } = useProviders();
  const { organisations } = useOrganisations();
  const provider = byId.get(credential.provider);
  const { organisation } = credential;
  const owner =
    organisation === null
      ? t('page.organisations.system')
      : (organisations.find(({ slug }) => slug === organisation)?.name ?? organisation);
  return (
    <div className={classes.line}>
      <Monogram text={provider?.monogram ?? credential.provider.slice(0, 2)} size="small" />
      <span className={classes.names}>
        <Link to="/keys/$credential" params={{ credential: credential.id }} className={classes.label}>
          {credential.label}
        </Link>
        <span className={classes.owner}>{[provider?.name ?? credential.provider, owner].join(' · ')}</span>
      </span>
      <span className={classes.detail}>{detail}</span>
      {action}
    </div>
  );
}
