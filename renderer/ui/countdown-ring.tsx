import classes from './countdown-ring.module.css';

const radius = 8;
const around = 2 * Math.PI * radius;

type Props = {
  /** From 1, all of it, down to 0. */
  readonly left: number;
};

/** A ring that empties. Decorative: the seconds stand beside it. */
export function CountdownRing({ left }: Props) {
  const share = Math.min(1, Math.max(0, left));
  return (
    <svg aria-hidden className={classes.ring} viewBox="0 0 20 20" fill="none">
      <circle className={classes.track} cx="10" cy="10" r={radius} />
      <circle
        className={classes.left}
        cx="10"
        cy="10"
        r={radius}
        strokeDasharray={around}
        strokeDashoffset={around * (1 - share)}
      />
    </svg>
  );
}
