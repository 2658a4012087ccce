import { join } from 'node:path';
import { errorTable } from '../../../shared/errors/codes.ts';
import type { Log } from '../../ports/log.ts';
import type { Redactor } from '../../ports/redactor.ts';
import { describeThrow } from '../describe-throw.ts';
import { systemClock } from './clock.ts';
import { fileLog } from './log.ts';
import { openPaths } from './paths.ts';
import { systemRandom } from './random.ts';
import { createRedactor } from './redactor.ts';

/** What a running engine asks for when its process crashes. */
export type Guarded = { readonly log: Log; readonly close: () => Promise<void> };

/** How a process deals with faults of ours: on record in the one log, redacted, never as Node would print them. */
export type Crashes = {
  /** What must not be told of a fault. The engine of this process opens its secrets into the same one. */
  readonly redactor: Redactor;
  /** A secret this process got without opening it: typed, piped, or answered. */
  readonly remember: (secret: string) => void;
  /** Puts a fault on record and gives the incident it goes by. Never throws. */
  readonly record: (thrown: unknown) => string;
  /** Says how the person is told, from here on. */
  readonly onCrash: (tell: (incident: string) => void) => void;
  /** From then on the crash alone decides what is said and how the process ends. */
  readonly hasCrashed: () => boolean;
  /** Has an engine closed before the process ends; the answer takes that back. */
  readonly guard: (guarded: Guarded) => () => void;
};

export type CrashOptions = {
  /** Where the log lies while no engine runs; undefined for the platform's own. */
  readonly dataDir: () => string | undefined;
  /** Tells the person, at once. */
  readonly tell: (incident: string) => void;
  /** Ends the process, once everything is closed. */
  readonly end: (exit: number, incident: string) => void;
};

/** How long closing may take. What keeps it up then ends with the process. */
const closingMs = 5_000;

/** A fault that brings others about must not fill the disk. */
const mostRecorded = 20;

/** Runs what must not fail again: whatever it throws is worth less than the fault that brought us here. */
async function quietly(run: () => unknown): Promise<void> {
  try {
    await run();
  } catch {
    // See above.
  }
}

/** One record in the log after another, in the engine's own where one runs. */
function recorder({ dataDir }: CrashOptions, redactor: Redactor, logInUse: () => Log | undefined) {
  const [clock, random] = [systemClock(), systemRandom()];
  const openLog = (): Log => fileLog({ folder: join(openPaths(dataDir()).dataDir, 'logs'), redactor, clock });
  let recorded = 0;
  return (event: string, thrown: unknown): string => {
    const incident = random.uuid(clock.now());
    recorded += 1;
    if (recorded > mostRecorded) return incident;
    try {
      (logInUse() ?? openLog()).error(event, { incident, ...describeThrow(thrown, redactor.redact) });
    } catch {
      // Without a folder for the log the incident is only told.
    }
    return incident;
  };
}

/** A reader that has gone (`| head`, a closed terminal) is no fault: the rest is for nobody. */
function expectGoneReaders(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}

/**
 * Catches what nobody caught, for the whole process: exceptions, rejections, and Node's own warnings.
 *
 * A crash goes on record under an incident, the person is told that incident and nothing else, the engine is closed, and
 * the process ends with the code of INTERNAL.
 */
export function catchCrashes(options: CrashOptions): Crashes {
  const redactor = createRedactor();
  // Apart from the engine's, which forgets with every lock and is also asked about what people are shown.
  const own = createRedactor();
  const redact = (text: string): string => own.redact(redactor.redact(text));
  let guarded: Guarded | null = null;
  let tell = options.tell;
  let isCrashing = false;
  const record = recorder(options, { ...redactor, redact }, () => guarded?.log);

  const crash = async (kind: string, thrown: unknown): Promise<void> => {
    const incident = record(kind, thrown);
    // What closing brings about, or a second fault on the way, changes nothing any more.
    if (isCrashing) return;
    isCrashing = true;
    const { exit } = errorTable.INTERNAL;
    setTimeout(() => process.exit(exit), closingMs);
    await quietly(() => tell(incident));
    await quietly(() => guarded?.close());
    await quietly(() => options.end(exit, incident));
  };

  expectGoneReaders();
  process.on('uncaughtException', (error) => void crash('process.exception', error));
  process.on('unhandledRejection', (reason) => void crash('process.rejection', reason));
  process.removeAllListeners('warning');
  process.on('warning', ({ name }) => guarded?.log.warn('process.warning', { name }));

  return {
    redactor,
    remember: own.remember,
    record: (thrown) => record('process.fault', thrown),
    onCrash: (next) => {
      tell = next;
    },
    hasCrashed: () => isCrashing,
    guard: (next) => {
      guarded = next;
      return () => {
        if (guarded === next) guarded = null;
      };
    },
  };
}
