import { AppError } from '../../../shared/errors/app-error.ts';
import type { CredentialId } from '../../../shared/model/ids.ts';
import type { ImportEncoding, ImportScope, ImportSourceKind } from '../../../shared/model/import.ts';
import type { Instant } from '../../../shared/model/time.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Fingerprint } from '../../ports/fingerprint.ts';
import type { Random } from '../../ports/random.ts';
import type { Draft } from './draft-row.ts';
import type { Judged, KnownForm } from './judge-rows.ts';
import type { Recogniser } from './recogniser.ts';
import type { Standing } from './stored-secrets.ts';

/** How long a preview is kept. */
const keptMs = 30 * 60_000;
/** Previews of one session at a time; the oldest makes room. */
const mostPerSession = 2;

/** What was written: the batch undoes it. */
export type ImportDone = { readonly batch: string; readonly created: number; readonly credentials: CredentialId[] };

/** A preview with its secrets. It lives in the engine's memory and nowhere else. */
export type Staged = {
  readonly id: string;
  readonly source: ImportSourceKind;
  readonly encoding: ImportEncoding | null;
  readonly expiresAt: Instant;
  readonly recogniser: Recogniser;
  readonly forms: WeakMap<Draft, KnownForm>;
  readonly scopes: Map<string, ImportScope>;
  standings: ReadonlyMap<string, Standing>;
  rows: readonly Draft[];
  judged: readonly Judged[];
  /** While it is being written. */
  confirming: Promise<ImportDone> | null;
};

type Entry = { readonly session: string; readonly staged: Staged; readonly forget: () => void };

/** The previews under way. */
export type ImportDesk = {
  readonly fingerprint: Fingerprint;
  /** Keeps a preview until it expires or its session locks. */
  readonly put: (
    session: string,
    staged: Omit<Staged, 'id' | 'expiresAt' | 'confirming'>,
    locked: AbortSignal,
  ) => Staged;
  /** Throws NOT_FOUND (unknownImport). */
  readonly get: (session: string, id: string) => Staged;
  readonly drop: (session: string, id: string) => boolean;
  /** Forgets all that a session has; how many they were. */
  readonly dropAll: (session: string) => number;
};

/** An empty desk. */
export function createImportDesk(world: {
  readonly clock: Clock;
  readonly random: Random;
  readonly fingerprint: Fingerprint;
}): ImportDesk {
  const entries = new Map<string, Entry>();

  const ownOf = (session: string): readonly Entry[] =>
    [...entries.values()].filter((entry) => entry.session === session);

  const drop = (session: string, id: string): boolean => {
    const entry = entries.get(id);
    if (entry?.session !== session) return false;
    entry.forget();
    return entries.delete(id);
  };

  return {
    fingerprint: world.fingerprint,
    drop,
    dropAll: (session) => ownOf(session).filter(({ staged }) => drop(session, staged.id)).length,
    get: (session, id) => {
      const entry = entries.get(id);
      if (entry?.session !== session) throw new AppError('NOT_FOUND', { field: 'importId', reason: 'unknownImport' });
      return entry.staged;
    },
    put: (session, made, locked) => {
      locked.throwIfAborted();
      const own = ownOf(session);
      for (const { staged } of own.slice(0, own.length - mostPerSession + 1)) drop(session, staged.id);
      const now = world.clock.now();
      const staged = { ...made, id: world.random.uuid(now), expiresAt: now + keptMs, confirming: null };
      const end = (): void => void drop(session, staged.id);
      const cancelTimer = world.clock.after(keptMs, end);
      locked.addEventListener('abort', end, { once: true });
      const forget = (): void => {
        cancelTimer();
        locked.removeEventListener('abort', end);
      };
      entries.set(staged.id, { session, staged, forget });
      return staged;
    },
  };
}
