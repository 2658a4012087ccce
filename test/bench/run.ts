import { type ChildProcess, fork } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { type Taken, tableOf } from './report.ts';

// What `npm run bench` runs: every figure, or those named, each in a process of its own that is ended when it takes too
// long. All at once into dist/bench.json, and as a table.

const answer = z.union([
  z.object({ kind: z.literal('skipped'), lacks: z.string() }),
  z.object({ kind: z.literal('begun'), title: z.string(), limitMs: z.number() }),
  z.object({
    kind: z.literal('taken'),
    measures: z.array(
      z.object({
        name: z.string(),
        value: z.number(),
        unit: z.enum(['ms', 'seconds', 'KB', 'MiB', 'per second', 'times', 'count']),
        atMost: z.number().nullable(),
      }),
    ),
  }),
]);

const figures = join(import.meta.dirname, 'figures');

/** All that the figures write, and what one makes for others to use; gone with the run, however a figure ended. */
const shared = mkdtempSync(join(tmpdir(), 'chaveiro-bench-'));
// Where root runs this, servers that refuse to be root must get through to what is theirs.
chmodSync(shared, 0o711);
process.once('exit', () => rmSync(shared, { recursive: true, force: true, maxRetries: 3 }));

/** Ends a figure's process and all that it started: it leads a group of its own. */
const endGroup = ({ pid }: ChildProcess): void => {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // All of them ended by themselves.
  }
};

/** Takes one figure. Never rejects: a figure that fails says why. */
const take = (file: string): Promise<Taken> =>
  new Promise((done) => {
    const figure = basename(file, '.ts');
    const start = performance.now();
    const env = { ...process.env, TMPDIR: shared, CHAVEIRO_BENCH_SHARED: shared };
    const child = fork(join(import.meta.dirname, 'take-figure.ts'), [join(figures, file)], { detached: true, env });
    const interrupt = () => {
      endGroup(child);
      process.exit(130);
    };
    process.once('SIGINT', interrupt);
    let taken: Taken = {
      figure,
      title: figure,
      seconds: 0,
      measures: [],
      lacks: null,
      failure: 'it ended without an answer',
    };
    let limit: NodeJS.Timeout | undefined;
    child.on('message', (message) => {
      const said = answer.parse(message);
      if (said.kind === 'taken') {
        taken = { ...taken, measures: said.measures, failure: null };
        return;
      }
      if (said.kind === 'skipped') {
        taken = { ...taken, lacks: said.lacks, failure: null };
        return;
      }
      taken = { ...taken, title: said.title };
      limit = setTimeout(() => {
        taken = { ...taken, failure: `it took more than ${said.limitMs} ms` };
        endGroup(child);
      }, said.limitMs);
    });
    child.once('exit', () => {
      clearTimeout(limit);
      process.off('SIGINT', interrupt);
      endGroup(child);
      done({ ...taken, seconds: (performance.now() - start) / 1000 });
    });
  });

const wanted = process.argv.slice(2);
const files = readdirSync(figures).filter((file) => wanted.length === 0 || wanted.includes(basename(file, '.ts')));
const taken: Taken[] = [];
for (const file of files) {
  const one = await take(file);
  taken.push(one);
  console.log(tableOf([one]));
}

const machine = { node: process.version, platform: process.platform, cores: cpus().length, memoryBytes: totalmem() };
mkdirSync('dist', { recursive: true });
writeFileSync(join('dist', 'bench.json'), `${JSON.stringify({ machine, figures: taken }, null, 2)}\n`);
process.exitCode = taken.some(({ failure }) => failure !== null) ? 1 : 0;
