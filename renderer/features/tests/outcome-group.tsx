import { Button, UnstyledButton } from '@mantine/core';
import { IconChevronRight, IconRefresh } from '@tabler/icons-react';
import { useId } from 'react';
import type { CredentialId } from '../../../shared/model/ids.ts';
import { useText } from '../../i18n/text.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { Group } from './group-outcomes.ts';
import { groupFix, groupTitle } from './group-words.ts';
import type { KeyOutcome } from './key-outcome.ts';
import { toneIcons } from './outcome-columns.tsx';
import classes from './outcome-group.module.css';
import { OutcomeTable } from './outcome-table.tsx';
import { SaveMenu } from './save-menu.tsx';

type Props = {
  readonly group: Group;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  /** Null while it cannot be tested again. */
  readonly onRetest: ((title: string, ids: readonly CredentialId[]) => void) | null;
  readonly onKey: (outcome: KeyOutcome) => void;
};

/** Keys of one cause: how many, what to do, and the keys themselves once it is opened. */
export function OutcomeGroup({ group: { group, tone, outcomes }, isOpen, onToggle, onRetest, onKey }: Props) {
  const { t, format } = useText();
  const bodyId = useId();
  const title = groupTitle(group, t);
  const fix = groupFix(group, t);
  const ids = outcomes.flatMap(({ credential }) => credential.id ?? []);
  return (
    <li className={classes.group} data-tone={tone}>
      <div className={classes.head}>
        <h3 className={classes.heading}>
          <UnstyledButton
            className={classes.toggle ?? ''}
            aria-expanded={isOpen}
            aria-controls={isOpen ? bodyId : undefined}
            onClick={onToggle}
          >
            <span className={classes.chevron} data-open={isOpen}>
              <Icon of={IconChevronRight} />
            </span>
            <span className={classes.mark}>
              <Icon of={toneIcons[tone]} />
            </span>
            <span className={classes.title}>{title}</span>
            <span className={classes.count}>{format.number(outcomes.length)}</span>
          </UnstyledButton>
        </h3>
        {onRetest !== null && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<Icon of={IconRefresh} />}
            onClick={() => onRetest(t('page.tests.groupTitle', { group: title }), ids)}
          >
            {t('page.tests.testGroup')}
          </Button>
        )}
        <SaveMenu label={t('page.tests.moreOf', { group: title })} title={title} outcomes={outcomes} />
      </div>
      {fix !== null && <p className={classes.fix}>{fix}</p>}
      {isOpen && (
        <div id={bodyId} className={classes.body}>
          <OutcomeTable
            label={t('page.tests.keysOf', { group: title })}
            outcomes={outcomes}
            withOutcome={false}
            onKey={onKey}
            onTest={onRetest}
          />
        </div>
      )}
    </li>
  );
}
