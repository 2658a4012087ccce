import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const launcher = fileURLToPath(new URL('../../electron/cli/launch.js', import.meta.url));

/** The environment of a call: nothing of the test's own, so that nothing leaks in. */
const bareEnv = { PATH: process.env.PATH, HOME: process.env.HOME, LANG: 'en_US.UTF-8' };

export type ProcessOptions = {
  readonly env?: Readonly<Record<string, string>>;
  readonly piped?: string;
  /** The Node that starts the launcher; the test's own unless told otherwise. */
  readonly node?: string;
};

/** A Node on this machine that is too old for the command; null where there is none. */
export function findOlderNode(): string | null {
  const candidates = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'node'));
  const isOlder = (node: string) => Number.parseInt(versionOf(node).slice(1), 10) < 24;
  return candidates.find((node) => existsSync(node) && isOlder(node)) ?? null;
}

const versionOf = (node: string): string => spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout;

/** Starts the command as a user would, through its launcher. */
const launch = (words: readonly string[], { env = {}, node = process.execPath }: ProcessOptions) =>
  spawn(node, [launcher, ...words], { env: { ...bareEnv, ...env } });

/** Starts a command that serves. Killed when the test ends, if it still runs. */
export function startProcess(words: readonly string[], options: ProcessOptions = {}): ChildProcessWithoutNullStreams {
  const child = launch(words, options);
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

export const exitOf = (child: ChildProcessWithoutNullStreams): Promise<number | null> =>
  new Promise((resolve) => child.once('close', (code) => resolve(code)));

/** Runs the command to its end. */
export async function runProcess(words: readonly string[], options: ProcessOptions = {}) {
  const child = launch(words, options);
  child.stdin.end(options.piped ?? '');
  const [output, errors, exit] = await Promise.all([text(child.stdout), text(child.stderr), exitOf(child)]);
  return { exit, output, errors };
}
