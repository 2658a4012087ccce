import { VisuallyHidden } from '@mantine/core';
import { IconAlertCircleFilled } from '@tabler/icons-react';
import { Link, type LinkOptions } from '@tanstack/react-router';
import { useText } from '../i18n/text.tsx';
import { Icon } from '../ui/icon.tsx';
import type { Place } from './places.ts';
import classes from './sidebar.module.css';

type Props = { readonly place: Place; readonly link: LinkOptions; readonly failing: number };

/** A place of the sidebar, with what fails there. */
export function SidebarLine({ place, link, failing }: Props) {
  const { t, format } = useText();
  const { icon, words, digit, holdsBelow = false } = place;
  return (
    <Link
      {...link}
      className={classes.line}
      activeOptions={{ exact: !holdsBelow, includeSearch: false }}
      {...(digit !== null && { 'aria-keyshortcuts': String(digit) })}
    >
      <Icon of={icon} />
      <span className={classes.name}>{t(words)}</span>
      {failing > 0 && (
        <span className={classes.failing}>
          <Icon of={IconAlertCircleFilled} />
          <span aria-hidden>{format.number(failing)}</span>
          <VisuallyHidden>{t('page.organisations.failing', { count: failing })}</VisuallyHidden>
        </span>
      )}
      {digit !== null && (
        <span aria-hidden className={classes.digit}>
          {digit}
        </span>
      )}
    </Link>
  );
}
