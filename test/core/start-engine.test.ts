import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createRouterClient } from '@orpc/server';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startEngine } from '../../electron/core/start-engine.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import { testPassphrase } from '../kit/engine.ts';
import { floorKdf } from '../kit/kdf.ts';
import { aSession } from '../kit/session.ts';
import { tempDir } from '../kit/temp-dir.ts';

const script = fileURLToPath(new URL('engine-process.ts', import.meta.url));
const busy = new AppError('BUSY', { reason: 'ownerElsewhere' });
const start = (dataDir: string) =>
  startEngine({ dataDir, version: '0.0.0', ownerKind: 'cli', waitMs: 0, ports: { kdf: floorKdf() } });

describe('the product started on a data folder', () => {
  it('refuses a folder another process has, until that process is gone', async () => {
    const dataDir = tempDir();
    const other = spawn(process.execPath, [script, dataDir], { stdio: ['pipe', 'pipe', 'inherit'] });
    const exit = once(other, 'exit');
    onTestFinished(() => void other.kill('SIGKILL'));
    await once(other.stdout, 'data');
    await expect(start(dataDir)).rejects.toEqual(busy);
    other.kill('SIGKILL');
    await exit;
    await (await start(dataDir)).release();
  });

  it('refuses a second start within one process, and lets go on release', async () => {
    const dataDir = tempDir();
    const first = await start(dataDir);
    await expect(start(dataDir)).rejects.toEqual(busy);
    await first.release();
    await (await start(dataDir)).release();
  });

  it('works with the machine’s own clock, chance and files', async () => {
    const started = await start(tempDir());
    const api = createRouterClient(started.engine.router, { context: { session: aSession() } });
    await api.vault.create({ passphrase: testPassphrase, memberName: 'Ana', language: 'en', useKeychain: false });
    expect(await api.vault.status({})).toMatchObject({ vault: 'unlocked', owner: { pid: process.pid, kind: 'cli' } });
    expect((await api.audit.verify({})).ok).toBe(true);
    await started.release();
  });
});
