import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { systemClock } from '../../../electron/core/adapters/clock.ts';
import { openPaths } from '../../../electron/core/adapters/paths.ts';
import { acquireOwnership } from '../../../electron/store/owner-lock.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import { fakeClock } from '../../kit/clock.ts';
import { tempDir } from '../../kit/temp-dir.ts';
import { codeOf } from './test-vault.ts';

const script = fileURLToPath(new URL('owner-process.ts', import.meta.url));
const busy = new AppError('BUSY', { reason: 'ownerElsewhere' });
const clock = systemClock();

const newFolder = () => openPaths(tempDir(), {});

type Owner = ChildProcessByStdio<Writable, Readable, null>;

const says = async (owner: Owner, word: string): Promise<void> => {
  const [line]: Buffer[] = await once(owner.stdout, 'data');
  expect(String(line)).toBe(`${word}\n`);
};

/** Another process that owns the folder. */
const otherOwner = async (dataDir: string): Promise<Owner> => {
  const owner = spawn(process.execPath, [script, dataDir], { stdio: ['pipe', 'pipe', 'inherit'] });
  onTestFinished(async () => {
    if (owner.exitCode === null && owner.signalCode === null) {
      owner.kill('SIGKILL');
      await once(owner, 'exit');
    }
  });
  await says(owner, 'owned');
  return owner;
};

describe('the ownership of a data folder', () => {
  it('belongs to one process at a time, and is free again the moment that one is killed', async () => {
    const paths = newFolder();
    for (let round = 0; round < 3; round += 1) {
      const owner = await otherOwner(paths.dataDir);
      await expect(acquireOwnership({ paths, clock, waitMs: 0 })).rejects.toEqual(busy);
      owner.kill('SIGKILL');
      await once(owner, 'exit');
      (await acquireOwnership({ paths, clock, waitMs: 0 })).release();
    }
  });

  it('is waited for', async () => {
    const paths = newFolder();
    const owner = await otherOwner(paths.dataDir);
    const waiting = acquireOwnership({ paths, clock, waitMs: 60_000 });
    owner.stdin.write('go\n');
    await says(owner, 'released');
    const ownership = await waiting;
    await expect(acquireOwnership({ paths, clock, waitMs: 0 })).rejects.toEqual(busy);
    ownership.release();
  });

  it('is not held twice within one process, and a refused try does not take it from its holder', async () => {
    const paths = newFolder();
    const ownership = await acquireOwnership({ paths, clock, waitMs: 0 });
    await expect(acquireOwnership({ paths, clock, waitMs: 0 })).rejects.toEqual(busy);
    const other = spawn(process.execPath, [script, paths.dataDir], { stdio: 'ignore' });
    expect(await once(other, 'exit')).toEqual([1, null]);
    ownership.release();
    (await acquireOwnership({ paths, clock, waitMs: 0 })).release();
  });

  it('is given up on when the wait is over, and at once when it is called off', async () => {
    const paths = newFolder();
    const ownership = await acquireOwnership({ paths, clock, waitMs: 0 });
    const time = fakeClock();
    const waiting = codeOf(() => acquireOwnership({ paths, clock: time, waitMs: 10_000 }));
    await time.advance(9_900);
    expect(time.pending()).toBe(1);
    await time.advance(200);
    expect(await waiting).toBe('BUSY');

    const controller = new AbortController();
    const reason = new Error('called off');
    const calledOff = acquireOwnership({ paths, clock, waitMs: 60_000, signal: controller.signal });
    controller.abort(reason);
    await expect(calledOff).rejects.toBe(reason);
    ownership.release();
  });

  it('leaves a file only the owner can read', async () => {
    const paths = newFolder();
    (await acquireOwnership({ paths, clock, waitMs: 0 })).release();
    expect(statSync(join(paths.dataDir, 'run', 'owner.db')).mode & 0o777).toBe(0o600);
  });
});
