import { Fragment } from 'react';
import type { TextRange } from './find-words.ts';
import classes from './highlighted.module.css';

type Props = { readonly text: string; readonly ranges: readonly TextRange[] };

/** A text with what was searched for marked in it. `ranges` are in order and apart from each other. */
export function Highlighted({ text, ranges }: Props) {
  return (
    <>
      {ranges.map(({ start, end }, index) => (
        <Fragment key={start}>
          {text.slice(ranges[index - 1]?.end ?? 0, start)}
          <mark className={classes.mark}>{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(ranges.at(-1)?.end ?? 0)}
    </>
  );
}
