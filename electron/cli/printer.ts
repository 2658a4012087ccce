import { plainText } from './table.ts';
import type { World } from './world.ts';

/** Where a run's one answer, or its one failure, goes. */
export type Printer = {
  readonly answer: (document: unknown, text: () => string) => void;
  readonly failure: (document: unknown, text: string) => void;
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
  return {
    answer: (document, text) => {
      isAnswered = true;
      output.write(json ? `${JSON.stringify(document)}\n` : asLines(text()));
    },
    failure: (document, text) => {
      if (json && !isAnswered) output.write(`${JSON.stringify(document)}\n`);
      else errors.write(asLines(text));
    },
  };
}
