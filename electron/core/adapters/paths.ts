import { chmodSync, lstatSync, mkdirSync, readdirSync, realpathSync } from 'node:fs';
import { homedir, tmpdir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import type { Paths } from '../../ports/paths.ts';

/** A unix socket's path takes 104 bytes on macOS and 108 on Linux, its ending zero included. */
const longestSocketPath = 100;
const longestSocketName = '/engine.sock';

const isOurs = (folder: string): boolean => {
  const names = readdirSync(folder);
  return names.length === 0 || names.includes('vault.json') || names.includes('run');
};

/**
 * Makes a folder with mode 0700.
 *
 * One that exists is closed to others only when it is empty or already a data folder: `--data ~` must not change home.
 */
const openFolder = (folder: string): void => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (isOurs(folder)) chmodSync(folder, 0o700);
};

/** Makes a folder at a guessable place, and refuses one that somebody else put there first. */
const openSharedFolder = (folder: string): void => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const stat = lstatSync(folder);
  if (!stat.isDirectory() || stat.uid !== userInfo().uid) throw new Error('The runtime folder belongs to someone else');
  chmodSync(folder, 0o700);
};

export type Surroundings = {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
};

/** Where the data folder lies unless the user says otherwise (DESIGN section 4). */
export const defaultDataDir = ({ platform, env, home }: Surroundings): string => {
  switch (platform) {
    case 'darwin':
      return join(home, 'Library', 'Application Support', 'Chaveiro');
    case 'win32':
      return join(env.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Chaveiro');
    default:
      return join(env.XDG_DATA_HOME ?? join(home, '.local', 'share'), 'chaveiro');
  }
};

/** The folder of the control socket: inside the data folder, or a short one of this user where that path is too long. */
const runtimeDirOf = (dataDir: string, env: Surroundings['env']): string => {
  const inside = join(dataDir, 'run');
  if (process.platform === 'win32' || Buffer.byteLength(inside + longestSocketName) <= longestSocketPath) return inside;
  const short = env.XDG_RUNTIME_DIR
    ? join(env.XDG_RUNTIME_DIR, 'chaveiro')
    : join(tmpdir(), `chaveiro-${userInfo().uid}`);
  openSharedFolder(short);
  return short;
};

/** Makes the folders of a data folder, with mode 0700, and says where they are. */
export const openPaths = (dataDir?: string, env: Surroundings['env'] = process.env): Paths => {
  const wanted = dataDir ?? defaultDataDir({ platform: process.platform, env, home: homedir() });
  openFolder(resolve(wanted));
  const real = realpathSync(resolve(wanted));
  for (const name of ['run', 'logs']) openFolder(join(real, name));
  return { dataDir: real, runtimeDir: runtimeDirOf(real, env) };
};
