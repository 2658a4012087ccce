import { SegmentedControl } from '@mantine/core';
import { useDeferredValue, useMemo } from 'react';
import type { CredentialId } from '../../../shared/model/ids.ts';
import { useText } from '../../i18n/text.tsx';
import { FilterBar } from '../../ui/filter-bar.tsx';
import { FilterChips } from '../../ui/filter-chips.tsx';
import { countTones, groupOutcomes } from './group-outcomes.ts';
import { type KeyOutcome, tones } from './key-outcome.ts';
import groupClasses from './outcome-group.module.css';
import { OutcomeGroup } from './outcome-group.tsx';
import classes from './outcome-list.module.css';
import { OutcomeTable } from './outcome-table.tsx';
import { SaveMenu } from './save-menu.tsx';
import { filterOutcomes, type TestsView } from './tests-view.ts';
import { useOutcomeWords } from './use-outcome-words.ts';

type Props = {
  /** Heads what is copied or saved. */
  readonly title: string;
  readonly outcomes: readonly KeyOutcome[];
  readonly view: TestsView;
  readonly onView: (view: TestsView) => void;
  readonly onRetest: ((title: string, ids: readonly CredentialId[]) => void) | null;
  readonly onKey: (outcome: KeyOutcome) => void;
  /** Whether they came out differently, so that it is worth filtering by that. */
  readonly isMixed: boolean;
};

/** Tested keys, by cause or one by one, narrowed down as the address says. */
export function OutcomeList({ title, outcomes, view, onView, onRetest, onKey, isMixed }: Props) {
  const { t, format } = useText();
  const names = useOutcomeWords();
  // While results stream in, typing and clicks come first.
  const settled = useDeferredValue(outcomes);
  const { find, only } = view;
  const shown = useMemo(
    () => filterOutcomes(settled, { only: only ?? [], find: find ?? '' }, names),
    [settled, only, find, names],
  );
  const counts = useMemo(() => countTones(settled), [settled]);
  const isFiltered = find !== undefined || only !== undefined;
  const { only: _only, find: _find, ...unfiltered } = view;
  return (
    <>
      <FilterBar
        search={{
          label: t('page.tests.find'),
          value: find ?? '',
          onChange: (typed) => onView({ ...unfiltered, ...(only && { only }), ...(typed !== '' && { find: typed }) }),
        }}
        result={t('page.tests.found', { count: shown.length, shown: format.number(shown.length) })}
        onReset={isFiltered ? () => onView(unfiltered) : null}
      >
        {isMixed && (
          <FilterChips
            label={t('page.tests.filterTone')}
            options={tones.map((tone) => ({ value: tone, label: t(`page.tests.tone.${tone}`), count: counts[tone] }))}
            value={only ?? []}
            onChange={(next) =>
              onView({ ...unfiltered, ...(find && { find }), ...(next.length > 0 && { only: next }) })
            }
          />
        )}
        <SegmentedControl
          size="xs"
          aria-label={t('page.tests.grouping')}
          value={view.by ?? 'cause'}
          onChange={(next) => {
            const { by: _by, ...rest } = view;
            onView(next === 'key' ? { ...rest, by: 'key' } : rest);
          }}
          data={(['cause', 'key'] as const).map((value) => ({ value, label: t(`page.tests.by.${value}`) }))}
        />
        <SaveMenu label={t('page.tests.more')} title={title} outcomes={shown} />
      </FilterBar>
      {shown.length === 0 && outcomes.length > 0 && <p className={classes.nothing}>{t('page.tests.nothing')}</p>}
      {view.by === 'key' && (
        <OutcomeTable
          label={t('page.tests.allKeys')}
          outcomes={shown}
          all={settled}
          withOutcome
          onKey={onKey}
          onTest={onRetest}
        />
      )}
      {shown.length > 0 && view.by === undefined && (
        <Groups outcomes={shown} view={view} onView={onView} onRetest={onRetest} onKey={onKey} />
      )}
    </>
  );
}

type GroupsProps = Pick<Props, 'outcomes' | 'view' | 'onView' | 'onRetest' | 'onKey'>;

function Groups({ outcomes, view, onView, onRetest, onKey }: GroupsProps) {
  const { t } = useText();
  const groups = useMemo(() => groupOutcomes(outcomes), [outcomes]);
  const only = groups.length === 1 ? groups[0]?.group : undefined;
  const open = view.cause ?? only;
  const toggle = (group: NonNullable<TestsView['cause']>) => {
    const { cause: _cause, ...rest } = view;
    if (open !== group) onView({ ...rest, cause: group });
    else onView(group === only ? { ...rest, cause: 'none' } : rest);
  };
  return (
    <ul className={groupClasses.groups} aria-label={t('page.tests.groups')}>
      {groups.map((group) => (
        <OutcomeGroup
          key={group.group}
          group={group}
          isOpen={open === group.group}
          onToggle={() => toggle(group.group)}
          onRetest={onRetest}
          onKey={onKey}
        />
      ))}
    </ul>
  );
}
