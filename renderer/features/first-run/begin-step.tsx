import {
  IconArrowRight,
  IconEye,
  IconFileImport,
  IconFlask,
  IconKey,
  type Icon as TablerIcon,
} from '@tabler/icons-react';
import type { AppError } from '../../../shared/errors/app-error.ts';
import type { PageMessageKey } from '../../../shared/i18n/resources.ts';
import { useText } from '../../i18n/text.tsx';
import { DoorHeading } from '../../ui/door-heading.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { focusOnMount } from '../../ui/focus-on-mount.ts';
import { Icon } from '../../ui/icon.tsx';
import { ProgressLine } from '../../ui/progress-line.tsx';
import classes from './begin-step.module.css';

/** What is done first in the new vault. */
export type FirstMove = 'key' | 'import' | 'demo' | 'look';

type Move = {
  readonly move: FirstMove;
  readonly icon: TablerIcon;
  readonly words: PageMessageKey;
  readonly text: PageMessageKey;
};

const moves: readonly Move[] = [
  { move: 'key', icon: IconKey, words: 'page.begin.key', text: 'page.begin.keyText' },
  { move: 'import', icon: IconFileImport, words: 'page.importing.openFull', text: 'page.importing.intro' },
  { move: 'demo', icon: IconFlask, words: 'page.demo.start', text: 'page.demo.startText' },
  { move: 'look', icon: IconEye, words: 'page.begin.look', text: 'page.begin.lookText' },
];

type Props = {
  /** What was chosen and is being prepared; null while nothing is. */
  readonly preparing: string | null;
  readonly error: AppError | null;
  readonly onMove: (move: FirstMove) => void;
};

/** The vault is there: what now? */
export function BeginStep({ preparing, error, onMove }: Props) {
  const { t } = useText();
  return (
    <>
      <DoorHeading title={t('page.begin.title')} intro={t('page.begin.intro')} />
      <ul className={classes.moves}>
        {moves.map(({ move, icon, words, text }, index) => (
          <li key={move} className={classes.move}>
            <Icon of={icon} />
            <div className={classes.words}>
              <button
                type="button"
                ref={index === 0 ? focusOnMount : undefined}
                className={classes.name}
                aria-describedby={`begin-${move}`}
                disabled={preparing !== null}
                onClick={() => onMove(move)}
              >
                {t(words)}
              </button>
              <p id={`begin-${move}`} className={classes.text}>
                {t(text)}
              </p>
            </div>
            <Icon of={IconArrowRight} />
          </li>
        ))}
      </ul>
      <ProgressLine text={preparing} />
      {error !== null && <ErrorNotice error={error} />}
    </>
  );
}
