import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { Hunt } from './hunt.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

const lookEveryMs = 15;

const readQuietly = (path: string): string => {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    // It ended, or this system has no such files.
    return '';
  }
};

/** A process and all it started, as far as the system tells. */
const familyOf = (pid: number): readonly number[] => [
  pid,
  ...readQuietly(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean).map(Number).flatMap(familyOf),
];

/** Looks at what every other process of the user can read of one, and of those it started. What is the same stays seen. */
function lookAt(hunt: Hunt, what: string): (pid: number) => void {
  const seen = new Set<string>();
  return (pid) => {
    for (const one of familyOf(pid)) {
      for (const file of ['environ', 'cmdline']) {
        const read = readQuietly(`/proc/${one}/${file}`);
        if (read === '' || seen.has(read)) continue;
        seen.add(read);
        hunt.search(`${file} of ${what}`, Buffer.from(read, 'latin1'));
      }
    }
  };
}

export type Watching = {
  readonly hunt: Hunt;
  /** Home and temporary folder of the process. */
  readonly home: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly nodeWords?: readonly string[];
};

/** Starts the command and looks again and again at what others can see of it. */
export function startWatched(words: readonly string[], { hunt, home, env = {}, nodeWords = [] }: Watching) {
  const launcher = join(root, 'electron', 'cli', 'launch.js');
  const child: ChildProcessWithoutNullStreams = spawn(process.execPath, [...nodeWords, launcher, ...words], {
    cwd: root,
    env: { PATH: process.env.PATH, HOME: home, TMPDIR: home, LANG: 'en_US.UTF-8', ...env },
  });
  child.stdin.on('error', () => undefined);
  const look = lookAt(hunt, `chaveiro ${words[0]}`);
  const looking = setInterval(() => look(child.pid ?? 0), lookEveryMs);
  const exited = new Promise<number | null>((resolve) =>
    child.once('close', (code) => {
      clearInterval(looking);
      resolve(code);
    }),
  );
  return { child, exited };
}

/** Runs the command to its end and looks through all it said. `allowed` are secrets it was asked for. */
export async function runWatched(
  words: readonly string[],
  watching: Watching & { readonly piped?: string; readonly allowed?: readonly string[] },
) {
  const { child, exited } = startWatched(words, watching);
  child.stdin.end(watching.piped ?? '');
  const [output, errors, exit] = await Promise.all([text(child.stdout), text(child.stderr), exited]);
  const what = `chaveiro ${words.slice(0, 2).join(' ')}`;
  watching.hunt.search(`output of ${what}`, output, watching.allowed);
  watching.hunt.search(`errors of ${what}`, errors, watching.allowed);
  return { exit, output, errors };
}
