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
  /** Not in long lists: Tab should not stop at every age, and a tooltip in each row would be too much to draw. */
  readonly isReachable?: boolean;
};

const redrawMs = 30_000;

/** How long ago, or how long until. The exact time is a hover or a Tab away, may be hovered itself, and Esc closes it. */
export function Age({ at, zone, text, isReachable = true }: Props) {
  const { format } = useText();
  const now = useNow(redrawMs);
  const ago = format.relative(at, now);
  const words = text === undefined ? ago : text(ago);
  const exact = format.dateTime(at, zone);
  const time = (
    <time
      className={classes.age}
      dateTime={new Date(at).toISOString()}
      tabIndex={isReachable ? 0 : undefined}
      title={isReachable ? undefined : exact}
    >
      {words}
    </time>
  );
  if (!isReachable) return time;
  return (
    <Tooltip label={exact} interactive>
      {time}
    </Tooltip>
  );
}
