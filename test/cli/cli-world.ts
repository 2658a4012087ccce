import type { World } from '../../electron/cli/world.ts';
import { noCrashes } from '../kit/crashes.ts';

export type CliWorld = World & {
  /** What went to standard output and standard error so far. */
  readonly told: () => { readonly output: string; readonly errors: string };
};

const unexpected = (what: string) => (): never => {
  throw new Error(`The test did not expect the command to ${what}`);
};

/** A machine of which a test says what it needs; anything else the command asks of it fails the test. */
export function cliWorld(parts: Partial<World> & { readonly piped?: string } = {}): CliWorld {
  const { piped, ...given } = parts;
  const output: string[] = [];
  const errors: string[] = [];
  return {
    env: { LANG: 'en_US.UTF-8' },
    input: {
      isTerminal: false,
      readAll: async () => piped ?? unexpected('read standard input')(),
      readSecret: unexpected('ask for a secret'),
    },
    output: { isTerminal: false, write: (text) => output.push(text) },
    errors: { isTerminal: false, write: (text) => errors.push(text) },
    signal: new AbortController().signal,
    crashes: noCrashes(),
    userName: 'ana',
    reach: unexpected('reach an engine'),
    serve: unexpected('serve'),
    open: unexpected('open'),
    stop: unexpected('stop'),
    showInBrowser: unexpected('show a browser'),
    ...given,
    told: () => ({ output: output.join(''), errors: errors.join('') }),
  };
}
