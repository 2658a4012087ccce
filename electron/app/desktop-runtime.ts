import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const readText = (path: string): string | null => (existsSync(path) ? readFileSync(path, 'utf8') : null);

/** The Electron executable in `node_modules`, in the version the lock names; null when it was not fetched yet. */
export function findRuntime(root: string): string | null {
  const electron = join(root, 'node_modules', 'electron');
  const executable = readText(join(electron, 'path.txt'));
  const fetched = readText(join(electron, 'dist', 'version'));
  const wanted = readText(join(electron, 'package.json'));
  if (executable === null || fetched === null || wanted === null) return null;
  const isWanted = wanted.includes(`"version": "${fetched.replace(/^v/, '').trim()}"`);
  const path = join(electron, 'dist', executable);
  return isWanted && existsSync(path) ? path : null;
}

export type RuntimeFetch = {
  readonly root: string;
  /** Told about once a second how many bytes are there so far. */
  readonly onProgress: (bytes: number) => void;
  /** Given up when nothing was added for this long. */
  readonly stallMs: number;
  readonly pollMs: number;
};

/**
 * Fetches the Electron runtime with Electron's own installer; null when it could not be had.
 *
 * The installer shows nothing where there is no terminal and waits for ever on a dead network. What it has written so
 * far, in a temporary folder of its own and then beside its package, tells both how far it is and that it stalled.
 */
export async function fetchRuntime({ root, onProgress, stallMs, pollMs }: RuntimeFetch): Promise<string | null> {
  const electron = join(root, 'node_modules', 'electron');
  const temporary = await mkdtemp(join(tmpdir(), 'chaveiro-runtime-'));
  const installer = spawn(process.execPath, [join(electron, 'install.js')], {
    stdio: 'ignore',
    env: { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary },
  });
  let running = true;
  const ended = new Promise<void>((resolve) => {
    const end = () => {
      running = false;
      resolve();
    };
    installer.once('error', end);
    installer.once('exit', end);
  });
  let bytes = 0;
  let grewAt = performance.now();
  while (running) {
    await Promise.race([ended, pause(pollMs)]);
    const now = (await bytesIn(temporary)) + (await bytesIn(join(electron, 'dist')));
    if (now !== bytes) {
      bytes = now;
      grewAt = performance.now();
      onProgress(bytes);
    }
    if (performance.now() - grewAt > stallMs) installer.kill('SIGKILL');
  }
  await rm(temporary, { recursive: true, force: true });
  return findRuntime(root);
}

/** Bytes of all files in a folder, 0 where it does not exist. Files may come and go meanwhile. */
async function bytesIn(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const sizes = await Promise.all(
    files.map((file) =>
      stat(file).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  return sizes.reduce((total, size) => total + size, 0);
}
