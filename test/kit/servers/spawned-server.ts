import { spawn } from 'node:child_process';

export type SpawnedServer = {
  readonly stop: () => Promise<void>;
};

export type SpawnedServerOptions = {
  readonly file: string;
  readonly args: readonly string[];
  /** What it prints once it takes connections. */
  readonly ready: string;
  /** Asks it to end without waiting for its clients. */
  readonly signal: NodeJS.Signals;
  /** Whom to run as; null for the user of the tests. */
  readonly user: { readonly uid: number; readonly gid: number } | null;
};

/** Runs a server as a child until it says it is ready; one that ends before rejects with what it printed. */
export const spawnServer = async (options: SpawnedServerOptions): Promise<SpawnedServer> => {
  const child = spawn(options.file, options.args, {
    ...options.user,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH ?? '', LC_ALL: 'C' },
  });
  const kill = (): void => {
    child.kill('SIGKILL');
  };
  process.once('exit', kill);
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => {
      process.removeListener('exit', kill);
      resolve();
    });
  });
  const ready = Promise.withResolvers<void>();
  let printed = '';
  const onOutput = (piece: Buffer): void => {
    if (printed.length < 100_000) printed += piece.toString('utf8');
    if (printed.includes(options.ready)) ready.resolve();
  };
  child.stdout.on('data', onOutput);
  child.stderr.on('data', onOutput);
  child.once('error', ready.reject);
  child.once('close', () => ready.reject(new Error(`${options.file} ended:\n${printed}`)));
  await ready.promise;
  return {
    stop: async () => {
      child.kill(options.signal);
      await ended;
    },
  };
};
