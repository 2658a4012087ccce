import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { AppError, isAppError } from '../../shared/errors/app-error.ts';
import type { Language } from '../../shared/model/language.ts';
import type { Origin } from '../../shared/model/member.ts';
import type { KeyRing } from '../ports/key-ring.ts';
import type { HeaderChange, VaultGate } from '../ports/vault-gate.ts';
import { foundVault } from '../services/founding.ts';
import { headerExists } from '../vault/header-file.ts';
import type { EnginePorts } from './engine.ts';
import { oneByOne } from './one-by-one.ts';
import { discardUnfinished, discardVault, liftMark, markUnfinished } from './unfinished-vault.ts';
import type { UnlockAttempts } from './unlock-attempts.ts';
import { createVaultHolder, type Enter, type HolderParts, type OpenVault, type VaultHolder } from './vault-holder.ts';

export type NewVaultInput = {
  readonly passphrase: string;
  readonly memberName: string;
  readonly language: Language;
  readonly useKeychain: boolean;
  readonly origin: Origin;
};

/** Makes a prepared change on the open vault, synchronously. */
type Make<C extends HeaderChange> = (vault: OpenVault, change: C) => void;

/** Lets sessions in to the one open vault of the process, and changes what opens it. */
export type VaultKeeper = Pick<VaultHolder, 'current' | 'close' | 'accept'> & {
  readonly create: (
    input: NewVaultInput,
    enter: Enter,
  ) => Promise<{ readonly vaultId: string; readonly recoveryKey: string }>;
  /** Proves a passphrase; opens ring and store where they are not. Failed ones count and soon must wait. */
  readonly unlock: (passphrase: string, enter: Enter) => Promise<void>;
  /** Proves a passphrase by preparing a change, then makes it. Counts as `unlock`. */
  readonly change: <C extends HeaderChange>(prepare: () => Promise<C>, make: Make<C>) => Promise<C>;
  /** Proves a passphrase and nothing more. Counts as `unlock`. */
  readonly prove: (verify: () => Promise<void>) => Promise<void>;
  /** As `unlock`, by the recovery key: the new passphrase holds once `enter` has committed the change. */
  readonly recover: (prepare: () => ReturnType<VaultGate['recover']>, enter: Make<HeaderChange>) => Promise<void>;
};

export type KeeperParts = HolderParts & {
  readonly ports: Pick<EnginePorts, 'clock' | 'random' | 'redactor' | 'paths' | 'log'>;
  readonly gate: VaultGate;
  readonly attempts: UnlockAttempts;
};

/** Makes a vault and founds its store, or takes back what there is of it. */
async function createIn(
  holder: VaultHolder,
  { ports, gate }: KeeperParts,
  { input, enter }: { readonly input: NewVaultInput; readonly enter: Enter },
) {
  const { clock, random, paths } = ports;
  const { dataDir } = paths;
  // A store without its header is somebody's data all the same.
  if (headerExists(dataDir) || existsSync(join(dataDir, 'store.db'))) throw new AppError('VAULT_EXISTS');
  markUnfinished(dataDir);
  const { ring, vaultId, recoveryKey } = await gate.create(input).catch((error: unknown) => {
    liftMark(dataDir);
    throw error;
  });
  try {
    await holder.open(ring, 'create', (opened) => {
      foundVault({ ...input, store: opened.store, clock, random });
      enter(opened);
    });
  } catch (error) {
    discardVault(dataDir);
    throw error;
  } finally {
    liftMark(dataDir);
  }
  return { vaultId, recoveryKey };
}

/** Lets in by the passphrase. */
async function proveIn(holder: VaultHolder, gate: VaultGate, passphrase: string): Promise<KeyRing | null> {
  while (holder.current() !== null) {
    await gate.verify(passphrase);
    // The last session may have locked meanwhile; then the vault is opened anew.
    if (holder.current() !== null) return null;
  }
  return gate.unlock(passphrase);
}

/** Enters with a ring just made; null where the vault is open and the key was only proven. */
async function enterWith(holder: VaultHolder, ring: KeyRing | null, enter: Enter): Promise<void> {
  const vault = holder.current();
  if (vault === null) {
    if (ring === null) throw new AppError('VAULT_LOCKED');
    await holder.open(ring, 'open', enter);
  } else {
    ring?.close();
    enter(vault);
  }
}

/** Passphrases are tried one after another: in parallel, the waiting after failed ones would mean nothing. */
function takeTurns(attempts: UnlockAttempts) {
  const inTurn = oneByOne();
  /** Refuses where too many failed, and counts what fails. */
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
  return { inTurn, attempt };
}

/** Starts with everything closed. The gate says who gets in; the store opens with the first and closes on `close`. */
export function createVaultKeeper(parts: KeeperParts): VaultKeeper {
  const { gate, attempts } = parts;
  discardUnfinished(parts.ports.paths.dataDir);
  const holder = createVaultHolder(parts);
  const { inTurn, attempt } = takeTurns(attempts);
  return {
    current: holder.current,
    close: holder.close,
    accept: holder.accept,
    create: (input, enter) => inTurn(() => createIn(holder, parts, { input, enter })),
    unlock: (passphrase, enter) =>
      attempt(async () => enterWith(holder, await proveIn(holder, gate, passphrase), enter)),
    prove: attempt,
    change: (prepare, make) =>
      attempt(async () => {
        const change = await prepare();
        // The session that asked may have locked during the slow hash, and with it the vault.
        await enterWith(holder, null, (vault) => make(vault, change));
        return change;
      }),
    recover: (prepare, enter) =>
      attempt(async () => {
        const { ring, ...change } = await prepare();
        await enterWith(holder, ring, (vault) => enter(vault, change));
      }),
  };
}
