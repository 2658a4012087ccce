import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { syncFolder, writeFileAtomically } from '../vault/atomic-file.ts';

const runOf = (dataDir: string): string => join(dataDir, 'run');
const markOf = (dataDir: string): string => join(runOf(dataDir), 'unfinished-vault');

/**
 * Says in a data folder without a vault that one is being made there. Until `liftMark`, what a crash leaves of it is
 * taken away at the next start: half a vault opens nothing and stands in the way of a whole one.
 */
export const markUnfinished = (dataDir: string): void => writeFileAtomically(markOf(dataDir), '');

/** The vault is whole from here on, or there is none. On the disk before this returns. */
export function liftMark(dataDir: string): void {
  rmSync(markOf(dataDir), { force: true });
  syncFolder(runOf(dataDir));
}

/** Takes a vault back that was never whole; nobody was told that there is one. */
export function discardVault(dataDir: string): void {
  for (const name of ['store.db', 'store.db-wal', 'vault.json', 'vault.json.bak']) {
    for (const file of [name, `${name}.tmp`]) rmSync(join(dataDir, file), { force: true });
  }
}

/** Ends what a crash interrupted. Only the owner of the folder may, before it begins any work. */
export function discardUnfinished(dataDir: string): void {
  if (!existsSync(markOf(dataDir))) return;
  discardVault(dataDir);
  liftMark(dataDir);
}
