import { createRouterClient } from '@orpc/server';
import { runCli } from '../../electron/cli/run-cli.ts';
import type { Reached, World } from '../../electron/cli/world.ts';
import { type TestEngine, type TestEngineOptions, testEngine, testPassphrase } from '../kit/engine.ts';
import { instantKdf } from '../kit/kdf.ts';
import { aSession } from '../kit/session.ts';
import { cliWorld } from './cli-world.ts';

/** What one call of the command did. */
export type Ran = {
  readonly exit: number;
  readonly output: string;
  readonly errors: string;
};

/** Parses the one JSON document a call printed. Throws when it is none, or not in one line. */
export function readDocument({ output }: Pick<Ran, 'output'>) {
  if (output.split('\n').length !== 2) throw new Error(`Not one line: ${output}`);
  return JSON.parse(output);
}

export type CallOptions = Partial<World> & { readonly piped?: string };

/** Runs the command as its process would, on a world of the test's. */
export async function callCli(words: readonly string[], options: CallOptions): Promise<Ran> {
  const world = cliWorld(options);
  const exit = await runCli(words, world);
  return { exit, ...world.told() };
}

/** A call of its own on an engine, locked again when it ends. */
export const reachOf =
  ({ engine }: Pick<TestEngine, 'engine'>): World['reach'] =>
  async (): Promise<Reached> => {
    const session = aSession({ origin: 'cli', autoLocks: false });
    return {
      client: createRouterClient(engine.router, { context: { session } }),
      forwarded: false,
      close: async () => engine.closeSession(session.id),
    };
  };

export type CommandLine = TestEngine & {
  /** Runs the command with the passphrase in the environment. */
  readonly run: (words: readonly string[], options?: CallOptions) => Promise<Ran>;
  /** As `run`, with `--json`: exit code and the one document. */
  readonly ask: (words: readonly string[], options?: CallOptions) => Promise<Asked>;
};

export type Asked = { readonly exit: number; readonly answer: ReturnType<typeof readDocument> };

/** The command on a real engine in a temporary folder, without a vault yet. The hash is quick: each call unlocks. */
export function commandLine(options: TestEngineOptions = {}): CommandLine {
  const made = testEngine({ kdf: instantKdf(), ...options });
  const env = { LANG: 'en_US.UTF-8', CHAVEIRO_PASSPHRASE: testPassphrase };
  const run: CommandLine['run'] = (words, given = {}) => callCli(words, { env, reach: reachOf(made), ...given });
  return {
    ...made,
    run,
    ask: async (words, given) => {
      const ran = await run([...words, '--json'], given);
      return { exit: ran.exit, answer: readDocument(ran) };
    },
  };
}
