import { Button } from '@mantine/core';
import { IconAlertCircleFilled, IconCheck, IconPlus } from '@tabler/icons-react';
import { type ReactNode, useMemo, useState } from 'react';
import { useText } from '../../i18n/text.tsx';
import { useScopeMemory } from '../../state/scope-memory.tsx';
import { type ListedOrganisation, useOrganisations } from '../../state/use-organisations.ts';
import { matchCost, rangesOf, wordsOf } from '../../ui/find-words.ts';
import { Highlighted } from '../../ui/highlighted.tsx';
import { Icon } from '../../ui/icon.tsx';
import { PickDialog, type PickGroup } from '../../ui/pick-dialog.tsx';
import { ScopeMark } from '../../ui/scope-mark.tsx';
import { rankOrganisations } from './rank-organisations.ts';
import classes from './switcher.module.css';

const shownAtMost = 60;

type Props = {
  /** `all`, `system`, or the slug of the organisation that is current. */
  readonly current: string;
  readonly onAll: () => void;
  readonly onSystem: () => void;
  readonly onOrganisation: (slug: string) => void;
  readonly onCreate: () => void;
  readonly onClose: () => void;
};

/** Chooses whose keys the console is about. It needs nothing but the list that is there already. */
export function Switcher({ current, onAll, onSystem, onOrganisation, onCreate, onClose }: Props) {
  const { t, format } = useText();
  const [typed, setTyped] = useState('');
  const { organisations } = useOrganisations();
  const { recent } = useScopeMemory();
  const words = useMemo(() => wordsOf(typed), [typed]);
  const ranked = useMemo(() => rankOrganisations(organisations, typed, recent), [organisations, typed, recent]);
  const shown = ranked.slice(0, shownAtMost);
  const fixed = [
    { id: 'all', of: 'all', name: t('page.switcher.all') },
    { id: 'system', of: 'system', name: t('page.organisations.system') },
  ] as const;

  const optionOf = (organisation: ListedOrganisation) => ({
    id: organisation.slug,
    content: (
      <Line
        mark={<ScopeMark of="organisation" slug={organisation.slug} name={organisation.name} />}
        name={organisation.name}
        words={words}
        isCurrent={organisation.slug === current}
      >
        <Counts of={organisation} />
      </Line>
    ),
  });
  const isRecent = ({ id }: ListedOrganisation) => words.length === 0 && recent.includes(id);
  const groups: readonly PickGroup[] = [
    { id: 'recent', heading: t('page.switcher.recent'), options: shown.filter(isRecent).map(optionOf) },
    {
      id: 'fixed',
      heading: t('page.switcher.scopes'),
      options: fixed
        .filter(({ name }) => matchCost([name], words) !== null)
        .map(({ id, of, name }) => ({
          id: `:${id}`,
          content: <Line mark={<ScopeMark of={of} />} name={name} words={words} isCurrent={id === current} />,
        })),
    },
    {
      id: 'organisations',
      heading: t('page.organisations.heading'),
      options: shown.filter((organisation) => !isRecent(organisation)).map(optionOf),
    },
  ];
  const pick = (id: string) => {
    if (id === ':all') onAll();
    else if (id === ':system') onSystem();
    else onOrganisation(id);
  };
  // A name that is typed is more often a client's than one of the two that are always there.
  const ordered = words.length === 0 ? groups : groups.toReversed();
  return (
    <PickDialog
      label={t('page.switcher.label')}
      typed={typed}
      onType={setTyped}
      groups={ordered.filter(({ options }) => options.length > 0)}
      onPick={pick}
      onClose={onClose}
      status={t('page.switcher.found', { count: ranked.length, shown: format.number(ranked.length) })}
      empty={organisations.length === 0 ? t('page.organisations.none') : t('page.organisations.noMatch')}
      footer={
        <>
          <Button size="compact-sm" variant="subtle" leftSection={<Icon of={IconPlus} />} onClick={onCreate}>
            {t('page.organisations.add')}
          </Button>
          {ranked.length > shown.length && (
            <span>{t('page.switcher.more', { count: ranked.length - shown.length })}</span>
          )}
        </>
      }
    />
  );
}

type LineProps = {
  readonly mark: ReactNode;
  readonly name: string;
  readonly words: readonly string[];
  readonly isCurrent: boolean;
  readonly children?: ReactNode;
};

function Line({ mark, name, words, isCurrent, children }: LineProps) {
  const { t } = useText();
  return (
    <>
      {mark}
      <span className={classes.name}>
        <Highlighted text={name} ranges={rangesOf(name, words)} />
      </span>
      {children}
      {isCurrent && (
        <span className={classes.current}>
          <Icon of={IconCheck} />
          {t('page.switcher.current')}
        </span>
      )}
    </>
  );
}

function Counts({ of }: { readonly of: ListedOrganisation }) {
  const { t } = useText();
  const { credentials, error } = of.counts;
  return (
    <span className={classes.counts}>
      {error > 0 && (
        <span className={classes.failing}>
          <Icon of={IconAlertCircleFilled} />
          {t('page.organisations.failing', { count: error })}
        </span>
      )}
      {credentials === 0 ? t('page.organisations.noKeys') : t('page.organisations.keys', { count: credentials })}
    </span>
  );
}
