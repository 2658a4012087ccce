import { VisuallyHidden } from '@mantine/core';
import { IconAlertCircleFilled } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import { useText } from '../../i18n/text.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Monogram } from '../../ui/monogram.tsx';
import { initialsOf } from './initials.ts';
import type { ListedOrganisation } from './listed-organisation.ts';
import classes from './organisation-link.module.css';

/** The agency itself. */
export function SystemLink({ icon }: { readonly icon: ReactNode }) {
  const { t } = useText();
  return (
    <Link to="/system" className={classes.link} activeOptions={{ exact: true, includeSearch: false }}>
      <span className={classes.icon}>{icon}</span>
      <span className={classes.name}>
        {t('page.organisations.system')}
        <span className={classes.hint}>{t('page.organisations.systemHint')}</span>
      </span>
    </Link>
  );
}

/** A client, with what is wrong among its keys. */
export function OrganisationLink({ organisation }: { readonly organisation: ListedOrganisation }) {
  const { name, slug, counts } = organisation;
  return (
    <Link
      to="/organisations/$organisation"
      params={{ organisation: slug }}
      className={classes.link}
      activeOptions={{ includeSearch: false }}
    >
      <Monogram text={initialsOf(name)} size="small" />
      <span className={classes.name}>{name}</span>
      <Counts credentials={counts.credentials} failing={counts.error} />
    </Link>
  );
}

function Counts({ credentials, failing }: { readonly credentials: number; readonly failing: number }) {
  const { t, format } = useText();
  const words =
    credentials === 0 ? t('page.organisations.noKeys') : t('page.organisations.keys', { count: credentials });
  return (
    <span className={classes.counts}>
      {failing > 0 && (
        <span className={classes.failing}>
          <Icon of={IconAlertCircleFilled} />
          <span aria-hidden>{format.number(failing)}</span>
          <VisuallyHidden>{t('page.organisations.failing', { count: failing })}</VisuallyHidden>
        </span>
      )}
      <span aria-hidden className={classes.total}>
        {format.number(credentials)}
      </span>
      <VisuallyHidden>{words}</VisuallyHidden>
    </span>
  );
}
