import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { AppError, isAppError } from '../../shared/errors/app-error.ts';
import type { Language } from '../../shared/model/language.ts';
import type { Origin } from '../../shared/model/member.ts';
import type { KeyRing } from '../ports/key-ring.ts';
import type { Log } from '../ports/log.ts';
import type { HeaderChange, VaultGate } from '../ports/vault-gate.ts';
import { foundVault } from '../services/founding.ts';
import { openStore, type Store, type StoreOptions } from '../store/store.ts';
import type { EnginePorts } from './engine.ts';
import type { UnlockAttempts } from './unlock-attempts.ts';

/** Ring and store of an unlocked vault. */
export type OpenVault = { readonly ring: KeyRing; readonly store: Store };

export type NewVaultInput = {
  readonly passphrase: string;
  readonly memberName: string;
  readonly language: Language;
  readonly useKeychain: boolean;
  readonly origin: Origin;
};

/** Runs synchronously as soon as a passphrase is proven, so that nobody can lock in between. */
export type Enter = (vault: OpenVault) => void;

/** Holds the one open ring and store of the process, however many sessions use them. */
export type VaultKeeper = {
  readonly current: () => OpenVault | null;
  readonly create: (
    input: NewVaultInput,
    enter: Enter,
  ) => Promise<{ readonly vaultId: string; readonly recoveryKey: string }>;
  /** Proves a passphrase; opens ring and store where they are not. Failed ones count and soon must wait. */
  readonly unlock: (passphrase: string, enter: Enter) => Promise<void>;
  /** Proves a passphrase by preparing a change, then makes it on the open vault, synchronously. Counts as `unlock`. */
  readonly change: <C extends HeaderChange>(
    prepare: () => Promise<C>,
    make: (vault: OpenVault, change: C) => void,
  ) => Promise<C>;
  /** As `unlock`, by the recovery key: the new passphrase holds once `enter` committed the change. */
  readonly recover: (
    prepare: () => Promise<Recovery>,
    enter: (vault: OpenVault, change: HeaderChange) => void,
  ) => Promise<void>;
  /** Overwrites all keys and closes the store. */
  readonly close: () => void;
};

type Recovery = HeaderChange & { readonly ring: KeyRing };

export type KeeperParts = {
  readonly ports: Pick<EnginePorts, 'clock' | 'random' | 'redactor' | 'paths' | 'log'>;
  readonly gate: VaultGate;
  readonly attempts: UnlockAttempts;
  readonly onAppended: StoreOptions['onAppended'];
};

/** Takes back a vault that could not be founded: its header alone would open nothing and stand in the way. */
function discardNewVault(dataDir: string): void {
  for (const name of ['store.db', 'store.db-wal', 'vault.json', 'vault.json.bak']) {
    rmSync(join(dataDir, name), { force: true });
  }
}

/** Opens the store under a ring; where that fails the ring does not stay open either. */
function openVault(log: Log, options: StoreOptions): OpenVault {
  const { ring } = options;
  try {
    const store = openStore(options);
    for (const tenant of store.damagedTenants) log.error('store.dataKeyDamaged', { tenant });
    return { ring, store };
  } catch (error) {
    ring.close();
    throw error;
  }
}

/** Passphrases are tried one after another: in parallel, the waiting after failed ones would mean nothing. */
function oneByOne() {
  let queue: Promise<unknown> = Promise.resolve();
  return <T>(run: () => Promise<T>): Promise<T> => {
    const result = queue.then(run);
    queue = result.catch(() => undefined);
    return result;
  };
}

/** Starts with everything closed. The gate says who gets in; the store opens with the first and closes on `close`. */
export function createVaultKeeper({ ports, gate, attempts, onAppended }: KeeperParts): VaultKeeper {
  const { clock, random, redactor, paths } = ports;
  const storePath = join(paths.dataDir, 'store.db');
  const inTurn = oneByOne();
  let vault: OpenVault | null = null;

  const open = (ring: KeyRing, mode: StoreOptions['mode']): OpenVault =>
    openVault(ports.log, { path: storePath, mode, ring, clock, onAppended });

  const close = (): void => {
    const closing = vault;
    vault = null;
    closing?.store.close();
    closing?.ring.close();
    redactor.forgetAll();
  };

  const enterNew = (opened: OpenVault, enter: Enter): void => {
    vault = opened;
    try {
      enter(opened);
    } catch (error) {
      close();
      throw error;
    }
  };

  const found = (ring: KeyRing, input: NewVaultInput, enter: Enter): void => {
    try {
      const opened = open(ring, 'create');
      enterNew(opened, () => {
        foundVault({ ...input, store: opened.store, clock, random });
        enter(opened);
      });
    } catch (error) {
      discardNewVault(paths.dataDir);
      throw error;
    }
  };

  const prove = async (passphrase: string, enter: Enter): Promise<void> => {
    while (vault !== null) {
      await gate.verify(passphrase);
      // The last session may have locked meanwhile; then the vault is opened anew.
      if (vault !== null) return enter(vault);
    }
    enterNew(open(await gate.unlock(passphrase), 'open'), enter);
  };

  /** Waits its turn, refuses where too many failed, and counts what fails. */
  const attempt = <T>(run: () => Promise<T>): Promise<T> =>
    inTurn(async () => {
      attempts.requireTurn();
      try {
        return await run();
      } catch (error) {
        if (isAppError(error) && error.code === 'WRONG_PASSPHRASE') attempts.fail();
        throw error;
      }
    });

  return {
    current: () => vault,
    create: (input, enter) =>
      inTurn(async () => {
        // A store without its header is somebody's data all the same.
        if (existsSync(storePath)) throw new AppError('VAULT_EXISTS');
        const { ring, vaultId, recoveryKey } = await gate.create(input);
        found(ring, input, enter);
        return { vaultId, recoveryKey };
      }),
    unlock: (passphrase, enter) => attempt(() => prove(passphrase, enter)),
    change: (prepare, make) =>
      attempt(async () => {
        const change = await prepare();
        // The session that asked may have locked during the slow hash, and with it the vault.
        if (vault === null) throw new AppError('VAULT_LOCKED');
        make(vault, change);
        return change;
      }),
    recover: (prepare, enter) =>
      attempt(async () => {
        const { ring, ...change } = await prepare();
        if (vault === null) return enterNew(open(ring, 'open'), (opened) => enter(opened, change));
        ring.close();
        enter(vault, change);
      }),
    close,
  };
}
