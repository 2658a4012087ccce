import { AppError } from '../../shared/errors/app-error.ts';
import type { Clock } from '../ports/clock.ts';
import type { SessionSeed } from '../ports/session.ts';

/** What the engine knows of an unlocked session, and keeps up to date. Times are monotonic ms. */
export type OpenSession = {
  readonly seed: SessionSeed;
  /** Aborted with VAULT_LOCKED when it locks: its tests end, its clipboard empties. */
  readonly locked: AbortSignal;
  /** When the passphrase was last typed. */
  passphraseAt: number;
  /** When secrets left through it, of the last minute. */
  disclosures: readonly number[];
};

type Entry = OpenSession & {
  readonly controller: AbortController;
  activeAt: number;
  cancelIdle: () => void;
};

export type Sessions = {
  readonly get: (id: string) => OpenSession | undefined;
  /** Opens a session, or notes that its passphrase was typed again. */
  readonly open: (seed: SessionSeed) => void;
  /** The user did something: the idle lock starts over. */
  readonly touch: (id: string) => void;
  readonly lock: (id: string, why: LockCause) => void;
  /** Locks every session, or every one but the one named. */
  readonly lockAll: (why: LockCause, except?: string) => void;
  /** When a session locks by itself, as a moment; null where it does not. */
  readonly locksAt: (id: string) => number | null;
  /** After a change of the setting. */
  readonly restartIdle: () => void;
};

export type LockCause = 'command' | 'idle' | 'power' | 'closed' | 'keysChanged';

export type SessionsOptions = {
  readonly clock: Clock;
  readonly autoLockMs: () => number;
  /** Told before a session's signal fires, while the store is still open. */
  readonly onLock: (session: OpenSession, why: LockCause) => void;
  /** Told when the last session locked. */
  readonly onAllLocked: () => void;
};

/** Who is unlocked. Unlocked belongs to a window, tab or call, never to the process. */
export function createSessions({ clock, autoLockMs, onLock, onAllLocked }: SessionsOptions): Sessions {
  const open = new Map<string, Entry>();

  const lock = (id: string, why: LockCause): void => {
    const entry = open.get(id);
    if (entry === undefined) return;
    entry.cancelIdle();
    onLock(entry, why);
    open.delete(id);
    entry.controller.abort(new AppError('VAULT_LOCKED'));
    if (open.size === 0) onAllLocked();
  };

  const idleLeft = (entry: Entry): number => entry.activeAt + autoLockMs() - clock.monotonic();

  const watchIdle = (entry: Entry): void => {
    entry.cancelIdle();
    if (!entry.seed.autoLocks) return;
    entry.cancelIdle = clock.after(Math.max(0, idleLeft(entry)), () => {
      if (idleLeft(entry) > 0) watchIdle(entry);
      else lock(entry.seed.id, 'idle');
    });
  };

  const touch = (entry: Entry): void => {
    entry.activeAt = clock.monotonic();
  };

  const create = (seed: SessionSeed): Entry => {
    const controller = new AbortController();
    const at = clock.monotonic();
    const entry: Entry = {
      seed,
      locked: controller.signal,
      controller,
      passphraseAt: at,
      disclosures: [],
      activeAt: at,
      cancelIdle: () => undefined,
    };
    open.set(seed.id, entry);
    watchIdle(entry);
    return entry;
  };

  return {
    get: (id) => open.get(id),
    open: (seed) => {
      const entry = open.get(seed.id) ?? create(seed);
      entry.passphraseAt = clock.monotonic();
      touch(entry);
    },
    touch: (id) => {
      const entry = open.get(id);
      if (entry !== undefined) touch(entry);
    },
    lock,
    lockAll: (why, except) => {
      for (const id of [...open.keys()]) if (id !== except) lock(id, why);
    },
    locksAt: (id) => {
      const entry = open.get(id);
      return entry?.seed.autoLocks ? clock.now() + Math.max(0, Math.round(idleLeft(entry))) : null;
    },
    restartIdle: () => {
      for (const entry of open.values()) watchIdle(entry);
    },
  };
}
