import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildPreload } from '../../electron/app/build-preload.ts';
import { findRuntime } from '../../electron/app/desktop-runtime.ts';
import { systemClock } from '../../electron/core/adapters/clock.ts';
import { hasScreen } from '../../electron/core/adapters/has-screen.ts';
import { openPaths } from '../../electron/core/adapters/paths.ts';
import { connectToOwner } from '../../electron/core/control/connect-owner.ts';
import { ensureBuiltPage } from '../../electron/core/page/ensure-page.ts';
import { projectRoot } from '../../electron/core/page/project-root.ts';
import { ensure } from '../../shared/errors/exhaustive.ts';
import { tempDir } from '../kit/temp-dir.ts';

const runtime = findRuntime(projectRoot);
const canRun = runtime !== null && hasScreen();

const exitOf = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.once('exit', (code) => resolve(code)));

/** The desktop's owner once it serves, however long the runtime takes to start. */
async function ownerOf(dataDir: string) {
  const paths = openPaths(dataDir);
  for (;;) {
    const owner = await connectToOwner({ paths, clock: systemClock() });
    if (owner !== null) return owner;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

describe('the desktop on a real Electron runtime', () => {
  it.skipIf(!canRun)('opens its window, answers the command line, and stops when asked', async () => {
    await ensureBuiltPage(() => undefined);
    await buildPreload();
    const dataDir = tempDir();
    const desktop = spawn(ensure(runtime, 'skipped without one'), [join(projectRoot, 'electron', 'app', 'main.ts')], {
      env: { ...process.env, CHAVEIRO_DATA: dataDir },
      stdio: 'ignore',
    });
    const exited = exitOf(desktop);
    const owner = await ownerOf(dataDir);
    expect(await owner.client.control.open({})).toEqual({ kind: 'window' });
    expect((await owner.client.vault.status({})).owner).toEqual({ pid: desktop.pid, kind: 'desktop' });
    await owner.client.control.stop({});
    expect(await exited).toBe(0);
  });
});
