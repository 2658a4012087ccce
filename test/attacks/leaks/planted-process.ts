import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { CrashPlan } from './crash-plan.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
/** To be loaded before the product by `--import`, with a plan named in CRASH_PLAN. */
export const plant = fileURLToPath(new URL('crash-plant.ts', import.meta.url));

/** Programs of the product that end with a crash of their own. */
export const programs = {
  cli: join(root, 'electron', 'cli', 'launch.js'),
  host: join(root, 'electron', 'host', 'start.ts'),
  start: join(root, 'electron', 'app', 'start.ts'),
} as const;

export type Planted = {
  readonly program: keyof typeof programs;
  readonly words?: readonly string[];
  /** Written to a file beside the data folder, not in it. */
  readonly plan: CrashPlan;
  readonly planFolder: string;
  readonly dataDir: string;
  readonly lang?: string;
};

/** What a process said and how it ended. */
export type Ended = { readonly exit: number | null; readonly output: string; readonly errors: string };

/** Starts a program of the product with a crash planted in it. */
export function startPlanted(planted: Planted): {
  readonly child: ChildProcessWithoutNullStreams;
  readonly exited: Promise<number | null>;
  /** The same with what it said, for whoever did not close its streams. */
  readonly ended: () => Promise<Ended>;
} {
  const { program, words = [], plan, planFolder, dataDir, lang = 'en_US.UTF-8' } = planted;
  const planFile = join(planFolder, 'plan.json');
  writeFileSync(planFile, JSON.stringify(plan), { mode: 0o600 });
  const child = spawn(process.execPath, ['--import', plant, programs[program], ...words], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      HOME: planFolder,
      TMPDIR: planFolder,
      LANG: lang,
      CHAVEIRO_DATA: dataDir,
      CRASH_PLAN: planFile,
    },
  });
  const exited = new Promise<number | null>((resolve) => child.once('close', resolve));
  const ended = async () => {
    const [output, errors, exit] = await Promise.all([text(child.stdout), text(child.stderr), exited]);
    return { exit, output, errors };
  };
  return { child, exited, ended };
}
