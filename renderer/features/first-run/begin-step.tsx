import { IconArrowRight, IconEye, IconKey, type Icon as TablerIcon } from '@tabler/icons-react';
import { useText } from '../../i18n/text.tsx';
import { DoorHeading } from '../../ui/door-heading.tsx';
import { focusOnMount } from '../../ui/focus-on-mount.ts';
import { Icon } from '../../ui/icon.tsx';
import classes from './begin-step.module.css';

/** What is done first in the new vault. */
export type FirstMove = 'key' | 'look';

const moves: readonly { readonly move: FirstMove; readonly icon: TablerIcon }[] = [
  { move: 'key', icon: IconKey },
  { move: 'look', icon: IconEye },
];

/** The vault is there: what now? */
export function BeginStep({ onMove }: { readonly onMove: (move: FirstMove) => void }) {
  const { t } = useText();
  return (
    <>
      <DoorHeading title={t('page.begin.title')} intro={t('page.begin.intro')} />
      <ul className={classes.moves}>
        {moves.map(({ move, icon }, index) => (
          <li key={move} className={classes.move}>
            <Icon of={icon} />
            <div className={classes.words}>
              <button
                type="button"
                ref={index === 0 ? focusOnMount : undefined}
                className={classes.name}
                aria-describedby={`begin-${move}`}
                onClick={() => onMove(move)}
              >
                {t(`page.begin.${move}`)}
              </button>
              <p id={`begin-${move}`} className={classes.text}>
                {t(`page.begin.${move}Text`)}
              </p>
            </div>
            <Icon of={IconArrowRight} />
          </li>
        ))}
      </ul>
    </>
  );
}
