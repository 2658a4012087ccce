import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { EnginePorts } from '../engine.ts';

type World = Pick<EnginePorts, 'paths' | 'random' | 'clock'>;

/** The one folder for work in between. */
export const scratchOf = ({ paths }: Pick<World, 'paths'>): string => join(paths.dataDir, 'run', 'scratch');

/** A folder for work in between, gone when the work ends. What lies in it is encrypted as it is anywhere else. */
export async function withScratch<T>(world: World, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = join(scratchOf(world), world.random.uuid(world.clock.now()));
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Backups that were never finished: a finished one has another name. */
const unfinishedBackups = ({ paths }: Pick<World, 'paths'>): readonly string[] => {
  const folder = join(paths.dataDir, 'backups');
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names.filter((name) => /\.[\da-f-]{36}\.tmp$/.test(name)).map((name) => join(folder, name));
};

/** Takes away what a killed process left. Only the owner of the folder may, before it begins any work. */
export const clearScratch = (world: Pick<World, 'paths'>): void => {
  for (const path of [scratchOf(world), ...unfinishedBackups(world)]) rmSync(path, { recursive: true, force: true });
};
