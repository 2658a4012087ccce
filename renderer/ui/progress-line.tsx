import { Loader } from '@mantine/core';
import classes from './progress-line.module.css';

/** Says that something slow is under way; empty, and still there to be heard, while nothing is. */
export function ProgressLine({ text }: { readonly text: string | null }) {
  return (
    <p className={classes.line} role="status">
      {text !== null && (
        <>
          <Loader size="xs" aria-hidden />
          {text}
        </>
      )}
    </p>
  );
}
