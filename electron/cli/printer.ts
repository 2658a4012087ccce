import { plainText } from './table.ts';
import type { World } from './world.ts';

/** Where a run's one answer, or its one failure, goes. */
export type Printer = {
  readonly answer: (document: unknown, text: () => string) => void;
  readonly failure: (document: unknown, text: string) => void;
  /** As `failure`, and the last that is printed: what a crash brings about is nothing to tell. */
  readonly crash: (document: unknown, text: string) => void;
};

/** Whole lines without anything that would steer the terminal. */
const asLines = (text: string): string =>
  text === '' ? '' : `${text.replace(/\n+$/, '').split('\n').map(plainText).join('\n')}\n`;

/**
 * Prints for a script or for a person.
 *
 * A script gets exactly one JSON document, in one line, on standard output. A failure after the answer is out (a
 * server that breaks) goes to standard error, so that it stays one.
 */
export function createPrinter({ output, errors }: Pick<World, 'output' | 'errors'>, json: boolean): Printer {
  let isAnswered = false;
  let isOver = false;
  const fail = (document: unknown, text: string): void => {
    if (isOver) return;
    if (json && !isAnswered) output.write(`${JSON.stringify(document)}\n`);
    else errors.write(asLines(text));
  };
  return {
    answer: (document, text) => {
      if (isOver) return;
      const written = json ? `${JSON.stringify(document)}\n` : asLines(text());
      isAnswered = true;
      output.write(written);
    },
    failure: fail,
    crash: (document, text) => {
      fail(document, text);
      isOver = true;
    },
  };
}
