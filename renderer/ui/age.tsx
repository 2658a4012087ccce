import { Tooltip } from '@mantine/core';
import { useText } from '../i18n/text.tsx';
import { useNow } from '../state/use-now.ts';
import classes from './age.module.css';

type Props = {
  readonly at: number;
  /** IANA zone of the exact time; the reader's own where none is given. */
  readonly zone?: string;
  /** The sentence around it; it gets "5 minutes ago". */
  readonly text?: (ago: string) => string;
  /** In long lists Tab should not stop at every age: there the exact time is for the pointer and in the row's details. */
  readonly isReachable?: boolean;
};

const redrawMs = 30_000;

/** How long ago, or how long until. The exact time is a hover or a Tab away, may be hovered itself, and Esc closes it. */
export function Age({ at, zone, text, isReachable = true }: Props) {
  const { format } = useText();
  const now = useNow(redrawMs);
  const ago = format.relative(at, now);
  return (
    <Tooltip label={format.dateTime(at, zone)} interactive>
      <time className={classes.age} dateTime={new Date(at).toISOString()} tabIndex={isReachable ? 0 : undefined}>
        {text === undefined ? ago : text(ago)}
      </time>
    </Tooltip>
  );
}
