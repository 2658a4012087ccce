import { createRouterClient } from '@orpc/server';
import { AppError, isAppError } from '../../shared/errors/app-error.ts';
import { systemClock } from '../core/adapters/clock.ts';
import type { Crashes } from '../core/adapters/crashes.ts';
import { openPaths } from '../core/adapters/paths.ts';
import { cliSession } from '../core/control/cli-session.ts';
import { connectToOwner } from '../core/control/connect-owner.ts';
import { productVersion } from '../core/product-version.ts';
import type { StartedEngine } from '../core/start-engine.ts';
import type { Paths } from '../ports/paths.ts';
import type { Reached } from './world.ts';

/** How long a call waits for a data folder that is in use by a process it cannot talk to. */
const patienceMs = 10_000;
/** How long it waits before it looks again whether that process can be talked to by now. */
const turnMs = 500;

export type ReachOptions = {
  /** Null: the platform's own. */
  readonly dataDir: string | null;
  readonly signal: AbortSignal;
  readonly crashes: Crashes;
};

/** An engine of this process's own; null while another keeps the folder. */
async function tryToOwn({ dataDir }: Paths, { signal, crashes }: ReachOptions): Promise<StartedEngine | null> {
  const { startEngine } = await import('../core/start-engine.ts');
  try {
    const own = { version: productVersion, ownerKind: 'cli' } as const;
    return await startEngine({ dataDir, waitMs: turnMs, signal, crashes, ...own });
  } catch (error) {
    if (isAppError(error) && error.code === 'BUSY') return null;
    throw error;
  }
}

function reachOwn({ engine, ports, release }: StartedEngine): Reached {
  // No command asks what its host can do, so the keychain is not woken for the answer.
  const session = cliSession(ports.random.uuid(ports.clock.now()), 'absent');
  return {
    client: createRouterClient(engine.router, { context: { session } }),
    forwarded: false,
    close: async () => {
      engine.closeSession(session.id);
      await release();
    },
  };
}

/**
 * Finds an engine for one call: the owner's, or else one of its own for the run.
 *
 * Throws BUSY (ownerElsewhere) when the folder stays in use by a process that does not answer.
 */
export async function reachEngine(options: ReachOptions): Promise<Reached> {
  const paths = openPaths(options.dataDir ?? undefined);
  const clock = systemClock();
  const deadline = clock.monotonic() + patienceMs;
  for (;;) {
    const owner = await connectToOwner({ paths, clock });
    if (owner !== null) return { client: owner.client, forwarded: true, close: async () => owner.close() };
    const started = await tryToOwn(paths, options);
    if (started !== null) return reachOwn(started);
    if (clock.monotonic() >= deadline) throw new AppError('BUSY', { reason: 'ownerElsewhere' });
  }
}
