import { UnstyledButton } from '@mantine/core';
import { IconPlus, IconSwitchHorizontal } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import type { KeyboardEvent, ReactNode } from 'react';
import { useText } from '../i18n/text.tsx';
import { Icon } from '../ui/icon.tsx';
import { useCurrentScope } from './current-scope.ts';
import { type PlaceGroup, places } from './places.ts';
import type { ScopeChoice } from './scope-choice.ts';
import classes from './sidebar.module.css';
import { SidebarLine } from './sidebar-line.tsx';
import { useFailing } from './use-failing.ts';

type Props = { readonly onCreate: () => void; readonly onSwitch: () => void };

/** Where one can go, made of the table of places. While the focus is in here, a digit goes to its place. */
export function Sidebar({ onCreate, onSwitch }: Props) {
  const { t } = useText();
  const { scope } = useCurrentScope();
  const navigate = useNavigate();
  const jump = (event: KeyboardEvent) => {
    const isChord = event.ctrlKey || event.metaKey || event.altKey;
    const link = isChord ? null : places.find(({ digit }) => String(digit) === event.key)?.linkIn(scope);
    if (link) void navigate(link);
  };
  return (
    <nav className={classes.nav} aria-label={t('page.menu.navigation')} onKeyDown={jump}>
      <Group group="start" scope={scope} />
      <Group group="credentials" scope={scope} heading={t('page.place.credentials')}>
        {scope.kind === 'all' && (
          <UnstyledButton className={classes.line ?? ''} onClick={onSwitch}>
            <Icon of={IconSwitchHorizontal} />
            <span className={classes.name}>{t('page.switcher.choose')}</span>
          </UnstyledButton>
        )}
      </Group>
      <Group group="agency" scope={scope} heading={t('page.place.agency')}>
        <UnstyledButton className={classes.line ?? ''} onClick={onCreate}>
          <Icon of={IconPlus} />
          <span className={classes.name}>{t('page.organisations.add')}</span>
        </UnstyledButton>
      </Group>
      <Group group="foot" scope={scope} />
    </nav>
  );
}

type GroupProps = {
  readonly group: PlaceGroup;
  readonly scope: ScopeChoice;
  readonly heading?: string;
  readonly children?: ReactNode;
};

function Group({ group, scope, heading, children }: GroupProps) {
  const failing = useFailing(scope);
  return (
    <section className={classes.group} data-group={group} aria-label={heading}>
      {heading !== undefined && <h2 className={classes.heading}>{heading}</h2>}
      {places
        .filter((place) => place.group === group)
        .map((place) => {
          const link = place.linkIn(scope);
          const count = place.category === null ? 0 : (failing.get(place.category) ?? 0);
          return link && <SidebarLine key={place.id} place={place} link={link} failing={count} />;
        })}
      {children}
    </section>
  );
}
