import { execFileSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { systemClock } from '../../../electron/core/adapters/clock.ts';
import { openPaths } from '../../../electron/core/adapters/paths.ts';
import { connectToOwner } from '../../../electron/core/control/connect-owner.ts';
import { ensure } from '../../../shared/errors/exhaustive.ts';
import { testPassphrase } from '../../kit/engine.ts';
import { agency, bigVault } from '../big-vault.ts';
import { type Figure, measured } from '../figure.ts';
import { startServing } from '../serving.ts';

const settleMs = 5_000;

/** Resident memory of a process that was left alone for a while, in MiB. */
const settledMiB = async (pid: number): Promise<number> => {
  await pause(settleMs);
  const kib = execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  return Number(kib.trim()) / 1024;
};

export const figure: Figure = {
  title: `Memory of the serving process after five idle seconds: ${agency.organisations} organisations`,
  limitMs: 180_000,
  take: async () => {
    const { dataDir, remove } = await bigVault();
    const { pid, stop } = await startServing(dataDir);
    const locked = await settledMiB(pid);
    const found = await connectToOwner({ paths: openPaths(dataDir), clock: systemClock() });
    const { client, close } = ensure(found, 'it serves');
    await client.vault.unlock({ passphrase: testPassphrase });
    await client.organisations.list({});
    const unlocked = await settledMiB(pid);
    close();
    await stop();
    remove();
    return [measured('locked, as started', locked, 'MiB'), measured('unlocked, after an overview', unlocked, 'MiB')];
  },
};
