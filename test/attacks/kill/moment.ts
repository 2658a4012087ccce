import { statSync } from 'node:fs';
import { join } from 'node:path';

/** When a process dies: so many ms after it began, or so many after something was seen to change in its folder. */
export type Moment = {
  /** A file or folder inside the data folder; null: nothing is waited for. */
  readonly sight: string | null;
  readonly delayMs: number;
  /** What is not seen by then does not come. */
  readonly patienceMs: number;
};

const identityOf = (path: string): string => {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stat === undefined ? 'none' : [stat.ino, stat.size, stat.mtimeNs].join();
};

/** Spins until `isReached`: a timer of Node's comes a ms late, and a rename is over by then. */
const spinUntil = (isReached: () => boolean, patienceMs: number): void => {
  const end = performance.now() + patienceMs;
  while (!isReached() && performance.now() < end);
};

/** Blocks until the moment has come. */
export function spinTo({ sight, delayMs, patienceMs }: Moment, dataDir: string): void {
  if (sight !== null) {
    const path = join(dataDir, sight);
    const first = identityOf(path);
    spinUntil(() => identityOf(path) !== first, patienceMs);
  }
  spinUntil(() => false, delayMs);
}
