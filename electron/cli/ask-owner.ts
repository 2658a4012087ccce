import { setTimeout as pause } from 'node:timers/promises';
import type { Opened, OwnerClient } from '../../shared/contract/control.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import { systemClock } from '../core/adapters/clock.ts';
import { openPaths } from '../core/adapters/paths.ts';
import { connectToOwner } from '../core/control/connect-owner.ts';

/** How long an owner may take to end: it finishes what it writes. */
const patienceMs = 10_000;
const pollMs = 50;

/** Asks the owner of a data folder one thing; null when there is none. */
async function ask<T>(dataDir: string | null, question: (client: OwnerClient) => Promise<T>): Promise<T | null> {
  const owner = await connectToOwner({ paths: openPaths(dataDir ?? undefined), clock: systemClock() });
  if (owner === null) return null;
  try {
    return await question(owner.client);
  } finally {
    owner.close();
  }
}

/** Brings the owner's window to the front, or mints another launch of its page. */
export const openOwner = (dataDir: string | null): Promise<Opened | null> =>
  ask(dataDir, (client) => client.control.open({}));

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Asks the owner to end and waits until its process is gone. Throws BUSY when it stays. */
export async function stopOwner(dataDir: string | null): Promise<{ readonly pid: number } | null> {
  const stopping = await ask(dataDir, (client) => client.control.stop({}));
  if (stopping === null) return null;
  for (let waited = 0; isRunning(stopping.pid); waited += pollMs) {
    if (waited >= patienceMs) throw new AppError('BUSY', { reason: 'ownerElsewhere' });
    await pause(pollMs);
  }
  return stopping;
}
