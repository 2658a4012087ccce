import classes from './monogram.module.css';

type Props = { readonly text: string; readonly size?: 'normal' | 'small'; readonly tone?: 'neutral' | 'accent' };

/** Two letters in a tile instead of a logo. Decorative: the name always stands beside it. */
export function Monogram({ text, size = 'normal', tone = 'neutral' }: Props) {
  return (
    <span aria-hidden className={classes.tile} data-size={size} data-tone={tone}>
      {text}
    </span>
  );
}
