import { IconArrowRight, IconCopy, IconPlugConnected } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { useText } from '../../i18n/text.tsx';
import { matchCost, rangesOf, wordsOf } from '../../ui/find-words.ts';
import { Highlighted } from '../../ui/highlighted.tsx';
import { Icon } from '../../ui/icon.tsx';
import { PickDialog } from '../../ui/pick-dialog.tsx';
import type { KeyAction, useKeyActions } from './key-actions.ts';
import classes from './palette.module.css';

const icons = { open: IconArrowRight, test: IconPlugConnected, copy: IconCopy } as const;

type Props = {
  readonly label: string;
  readonly actions: ReturnType<ReturnType<typeof useKeyActions>>;
  readonly onAct: (action: KeyAction) => void;
  readonly onBack: () => void;
  readonly onClose: () => void;
};

/** What can be done with the key that was chosen. Left, or Backspace in the empty field, goes back to the search. */
export function KeyActionsDialog({ label, actions, onAct, onBack, onClose }: Props) {
  const { t, format } = useText();
  const [typed, setTyped] = useState('');
  const words = wordsOf(typed);
  const shown = actions.filter((one) => matchCost([one.words], words) !== null);
  const heading = t('page.palette.actionsOf', { label });
  const press = ({ key }: KeyboardEvent<HTMLInputElement>) => {
    const isBack = typed === '' && (key === 'Backspace' || key === 'ArrowLeft');
    if (isBack) onBack();
    return isBack;
  };
  return (
    <PickDialog
      label={heading}
      typed={typed}
      onType={setTyped}
      groups={[
        {
          id: 'actions',
          heading,
          options: shown.map(({ id, words: name, action }) => ({
            id,
            content: (
              <>
                <span className={classes.icon}>
                  <Icon of={icons[action.kind]} />
                </span>
                <span className={classes.name}>
                  <Highlighted text={name} ranges={rangesOf(name, words)} />
                </span>
              </>
            ),
          })),
        },
      ]}
      onPick={(id) => {
        const chosen = actions.find((one) => one.id === id);
        if (chosen !== undefined) onAct(chosen.action);
      }}
      onClose={onClose}
      onKey={press}
      status={t('page.palette.found', { count: shown.length, shown: format.number(shown.length) })}
      empty={t('page.palette.none')}
    />
  );
}
