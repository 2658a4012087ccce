import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../shared/errors/app-error.ts';
import { systemTenant } from '../../shared/model/ids.ts';
import type { Actor } from '../../shared/model/member.ts';
import { instant } from '../../shared/model/time.ts';
import { unlockDelayMs } from '../domain/unlock-delay.ts';
import type { Clock } from '../ports/clock.ts';
import type { Paths } from '../ports/paths.ts';
import type { Store } from '../store/store.ts';
import { writeFileAtomically } from '../vault/atomic-file.ts';
import { readSmallFile } from './small-file.ts';

const attempts = z.strictObject({ failures: z.int().positive(), firstAt: instant, lastAt: instant });
type Attempts = z.infer<typeof attempts>;

/** Failed unlocks since the last good one. They are kept in a file: the audit cannot be written while locked. */
export type UnlockAttempts = {
  /** Throws LIMIT_EXCEEDED while the next attempt must wait. */
  readonly requireTurn: () => void;
  readonly fail: () => void;
  /** Puts them on record and forgets them, once a passphrase was right. */
  readonly settle: (store: Store, actor: Actor) => void;
};

function read(path: string): Attempts | null {
  try {
    return attempts.parse(JSON.parse(readSmallFile(path) ?? ''));
  } catch {
    // Missing, or written by nobody we know: then there is nothing to count.
    return null;
  }
}

/** Counts in `run/attempts.json`, so that one process after another does not start over. */
export function createUnlockAttempts(paths: Pick<Paths, 'dataDir'>, clock: Pick<Clock, 'now'>): UnlockAttempts {
  const path = join(paths.dataDir, 'run', 'attempts.json');
  return {
    requireTurn: () => {
      const known = read(path);
      if (known === null) return;
      const sinceLast = clock.now() - known.lastAt;
      // After the clock was set back nobody knows how long ago that was, and nobody shall be locked out for it.
      if (sinceLast < 0) return;
      const seconds = Math.ceil((unlockDelayMs(known.failures) - sinceLast) / 1_000);
      if (seconds > 0) throw new AppError('LIMIT_EXCEEDED', { reason: 'tooManyAttempts', params: { seconds } });
    },
    fail: () => {
      const known = read(path);
      const at = clock.now();
      const next = { failures: (known?.failures ?? 0) + 1, firstAt: known?.firstAt ?? at, lastAt: at };
      writeFileAtomically(path, JSON.stringify(next));
    },
    settle: (store, actor) => {
      const failed = read(path);
      if (failed === null) return;
      store.write({ actor }, (tx) =>
        tx.audit({
          action: 'vault.unlockFailed',
          tenant: systemTenant,
          records: [],
          outcome: 'refused',
          detail: failed,
        }),
      );
      rmSync(path, { force: true });
    },
  };
}
