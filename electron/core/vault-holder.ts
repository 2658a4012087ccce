import { join } from 'node:path';
import { AppError } from '../../shared/errors/app-error.ts';
import { ageOf, nextEpoch, type VaultAge } from '../domain/vault-age.ts';
import type { KeyRing } from '../ports/key-ring.ts';
import type { HeaderAge, VaultGate } from '../ports/vault-gate.ts';
import { createResolutionMemory, type ResolutionMemory } from '../services/resolution-memory.ts';
import { createSearchIndex, type SearchIndex } from '../services/search-index.ts';
import { lastHeadAt } from '../store/last-head.ts';
import { takeSnapshot } from '../store/snapshot.ts';
import { openingStore, type Store, type StoreOptions } from '../store/store.ts';
import type { EnginePorts } from './engine.ts';
import { inTurns } from './in-turns.ts';

/** Ring and store of an unlocked vault. */
export type OpenVault = {
  readonly ring: KeyRing;
  readonly store: Store;
  /** What can be searched of it. */
  readonly search: SearchIndex;
  /** What resolutions of it are made of. */
  readonly memory: ResolutionMemory;
  /** How its age was judged, or accepted since. */
  readonly age: () => VaultAge;
};

/** Runs synchronously as soon as a key is proven, so that nobody can lock in between. */
export type Enter = (vault: OpenVault) => void;

/** The one open ring and store of the process. */
export type VaultHolder = {
  readonly current: () => OpenVault | null;
  /** Opens the store under a ring and enters. Where either fails nothing stays open, the ring neither. */
  readonly open: (ring: KeyRing, mode: StoreOptions['mode'], enter: Enter) => Promise<void>;
  /** Takes an older copy for the vault in force, and runs `then` as its first write. */
  readonly accept: (then: () => void) => Promise<void>;
  /** Overwrites all keys and closes the store. */
  readonly close: () => void;
};

export type HolderParts = {
  readonly ports: Pick<EnginePorts, 'clock' | 'redactor' | 'paths' | 'log'>;
  readonly gate: Pick<VaultGate, 'age' | 'beginEpoch' | 'rememberEpoch'>;
  readonly onAppended: StoreOptions['onAppended'];
};

type Held = OpenVault & { readonly header: HeaderAge };

/** Opens the store and judges its age. An older copy, and the store of a newer version, is not written from here on. */
async function openUnder(
  { ports, onAppended }: HolderParts,
  ring: KeyRing,
  from: Pick<Held, 'header'> & Pick<StoreOptions, 'mode'>,
) {
  const { clock, paths, log } = ports;
  const lastHead = lastHeadAt(join(paths.dataDir, 'run', 'last-head'), ring);
  const opening = openingStore({
    path: join(paths.dataDir, 'store.db'),
    mode: from.mode,
    ring,
    clock,
    onAppended: (rows) => {
      lastHead.note(store.read.meta.auditHead());
      search.note(rows);
      onAppended(rows);
    },
    beforeMigration: (database, schema) => takeSnapshot(database, { dataDir: paths.dataDir, schema, at: clock.now() }),
  });
  const store = await inTurns(opening, clock);
  const search = createSearchIndex(store.read, clock);
  const memory = createResolutionMemory(store);
  for (const tenant of store.damagedTenants) log.error('store.dataKeyDamaged', { tenant });
  const { epoch, ...rows } = store.age();
  const rowsHold = rows.rowsHold && !lastHead.isAheadOf(store.read.meta.auditHead());
  const { header } = from;
  const age = ageOf({ header: header.epoch, store: epoch, remembered: header.remembered, rowsHold });
  if (age === 'older') store.forbidWrites();
  return { ring, store, search, memory, header, age: () => age };
}

/**
 * Begins the next epoch, the store first. That keeps parts of a vault from being exchanged for older ones unnoticed.
 *
 * A header that cannot be written leaves the store one ahead, which is what a crash in between leaves too.
 */
function beginEpoch({ gate, ports }: HolderParts, { store, ring }: OpenVault, epoch: number): void {
  try {
    store.beginEpoch(epoch);
    gate.beginEpoch(ring, epoch);
  } catch {
    ports.log.error('vault.epochUnwritten', { epoch });
  }
}

/** Starts closed. */
export function createVaultHolder(parts: HolderParts): VaultHolder {
  const { ports, gate } = parts;
  let vault: Held | null = null;
  let closes = 0;

  /** Every later one begins from here: what the header holds now. */
  const begin = (held: Held, epoch: number): Held => {
    beginEpoch(parts, held, epoch);
    return { ...held, header: { ...held.header, epoch } };
  };

  const close = (): void => {
    const closing = vault;
    vault = null;
    closes += 1;
    if (closing !== null) {
      // What was copied while it was open shows as an older copy from now on.
      if (!closing.store.isReadOnly()) begin(closing, nextEpoch(closing.header.epoch));
      closing.search.clear();
      closing.memory.clear();
      closing.store.close();
      closing.ring.close();
    }
    ports.redactor.forgetAll();
  };

  const enterHeld = (held: Held, enter: Enter): void => {
    vault = held.store.isReadOnly() ? held : begin(held, nextEpoch(held.header.epoch));
    try {
      enter(vault);
    } catch (error) {
      close();
      throw error;
    }
  };

  return {
    current: () => vault,
    open: async (ring, mode, enter) => {
      try {
        const before = closes;
        const opened = await openUnder(parts, ring, { header: await gate.age(ring), mode });
        // Opening takes its time: who closed everything meanwhile meant this one too.
        if (closes !== before) {
          opened.store.close();
          throw new AppError('VAULT_LOCKED');
        }
        enterHeld(opened, enter);
      } catch (error) {
        ring.close();
        throw error;
      }
      if (vault !== null && !vault.store.isReadOnly()) await gate.rememberEpoch(ring, vault.header.epoch);
    },
    accept: async (then) => {
      if (vault === null) return;
      const { epoch, remembered } = vault.header;
      const accepted = begin(vault, nextEpoch(epoch, remembered, vault.store.age().epoch));
      vault = { ...accepted, age: () => (remembered === null ? 'unknowable' : 'current') };
      then();
      await gate.rememberEpoch(vault.ring, vault.header.epoch);
    },
    close,
  };
}
