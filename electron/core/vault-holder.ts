import { join } from 'node:path';
import type { KeyRing } from '../ports/key-ring.ts';
import { openStore, type Store, type StoreOptions } from '../store/store.ts';
import type { EnginePorts } from './engine.ts';

/** Ring and store of an unlocked vault. */
export type OpenVault = { readonly ring: KeyRing; readonly store: Store };

/** Runs synchronously as soon as a key is proven, so that nobody can lock in between. */
export type Enter = (vault: OpenVault) => void;

/** The one open ring and store of the process. */
export type VaultHolder = {
  readonly current: () => OpenVault | null;
  /** Opens the store under a ring and enters. Where either fails nothing stays open, the ring neither. */
  readonly open: (ring: KeyRing, mode: StoreOptions['mode'], enter: Enter) => void;
  /** Overwrites all keys and closes the store. */
  readonly close: () => void;
};

export type HolderParts = {
  readonly ports: Pick<EnginePorts, 'clock' | 'redactor' | 'paths' | 'log'>;
  readonly onAppended: StoreOptions['onAppended'];
};

/** Starts closed. */
export function createVaultHolder({ ports, onAppended }: HolderParts): VaultHolder {
  const { clock, redactor, paths, log } = ports;
  let vault: OpenVault | null = null;

  const openUnder = (ring: KeyRing, mode: StoreOptions['mode']): OpenVault => {
    try {
      const store = openStore({ path: join(paths.dataDir, 'store.db'), mode, ring, clock, onAppended });
      for (const tenant of store.damagedTenants) log.error('store.dataKeyDamaged', { tenant });
      return { ring, store };
    } catch (error) {
      ring.close();
      throw error;
    }
  };

  const close = (): void => {
    const closing = vault;
    vault = null;
    closing?.store.close();
    closing?.ring.close();
    redactor.forgetAll();
  };

  return {
    current: () => vault,
    open: (ring, mode, enter) => {
      const opened = openUnder(ring, mode);
      vault = opened;
      try {
        enter(opened);
      } catch (error) {
        close();
        throw error;
      }
    },
    close,
  };
}
