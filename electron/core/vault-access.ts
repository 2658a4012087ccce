import { protocolVersion } from '../../shared/contract/index.ts';
import { AppError, isAppError } from '../../shared/errors/app-error.ts';
import { systemTenant } from '../../shared/model/ids.ts';
import type { Actor } from '../../shared/model/member.ts';
import type { VaultStatus } from '../../shared/model/vault-status.ts';
import type { Paths } from '../ports/paths.ts';
import type { SessionSeed } from '../ports/session.ts';
import type { VaultGate } from '../ports/vault-gate.ts';
import type { Store } from '../store/store.ts';
import type { EngineOptions } from './engine.ts';
import type { Sessions } from './sessions.ts';
import type { UnlockAttempts } from './unlock-attempts.ts';
import type { OpenVault } from './vault-holder.ts';
import type { NewVaultInput, VaultKeeper } from './vault-keeper.ts';

export type AccessParts = {
  readonly gate: VaultGate;
  readonly keeper: VaultKeeper;
  readonly sessions: Sessions;
  readonly attempts: UnlockAttempts;
  readonly paths: Paths;
  readonly options: EngineOptions;
};

/** Who acts through a session, as the audit names them. */
export const actorOf = (store: Store, { origin }: Pick<Actor, 'origin'>): Actor => ({
  member: store.read.meta.member(),
  device: store.read.meta.device(),
  origin,
});

/** Ring and store of the open vault. Throws VAULT_LOCKED. */
export function openVaultOf({ keeper }: Pick<AccessParts, 'keeper'>): OpenVault {
  const vault = keeper.current();
  if (vault === null) throw new AppError('VAULT_LOCKED');
  return vault;
}

/**
 * Whether the vault is only read, and why. A vault that no keychain remembers cannot be told from an older copy of the
 * whole folder: that is known before it is opened; everything else is known while it is open.
 */
function standingOf(
  keeper: VaultKeeper,
  header: { readonly deviceSecret: boolean } | null,
): Pick<VaultStatus, 'mode' | 'reason'> {
  const vault = keeper.current();
  if (vault?.store.isReadOnly()) return { mode: 'readOnly', reason: vault.store.isNewer ? 'storeNewer' : 'olderCopy' };
  const isUnknowable = vault === null ? header?.deviceSecret === false : vault.age() === 'unknowable';
  return { mode: 'normal', reason: isUnknowable ? 'olderCopyUnknowable' : null };
}

/** Longest text an error carries. */
const longestParam = 300;

/** What of the vault is there. Where no header can be read there is no status, so the error says which folder it is. */
function inspectFolder({ gate, paths }: Pick<AccessParts, 'gate' | 'paths'>) {
  try {
    return gate.inspect();
  } catch (error) {
    if (!isAppError(error) || paths.dataDir.length > longestParam) throw error;
    throw new AppError(error.code, { ...error.details, params: { folder: paths.dataDir } });
  }
}

/** How the vault stands, as this session sees it. Throws HEADER_DAMAGED when no header copy can be read. */
export function vaultStatus({ gate, keeper, sessions, paths, options }: AccessParts, seed: SessionSeed): VaultStatus {
  const found = inspectFolder({ gate, paths });
  const header = found.state === 'present' ? found : null;
  const present = sessions.get(seed.id) === undefined ? 'locked' : 'unlocked';
  return {
    vault: header === null ? 'none' : present,
    ...standingOf(keeper, header),
    owner: { pid: process.pid, kind: options.ownerKind },
    dataDir: paths.dataDir,
    versions: {
      app: options.version,
      protocol: protocolVersion,
      header: header?.headerVersion ?? null,
      schema: keeper.current()?.store.schema ?? null,
    },
    deviceSecret: header?.deviceSecret ?? null,
    locksAt: sessions.locksAt(seed.id),
  };
}

/** Makes a vault and opens it for the session that asked. The recovery key is given out this once. */
export const createVault = (
  { keeper, sessions }: AccessParts,
  seed: SessionSeed,
  input: Omit<NewVaultInput, 'origin'>,
) => keeper.create({ ...input, origin: seed.origin }, () => sessions.open(seed));

/** Opens the vault for a session. Failed attempts since the last good one are put on record now. */
export async function unlockVault(
  { keeper, sessions, attempts }: AccessParts,
  seed: SessionSeed,
  passphrase: string,
): Promise<void> {
  await keeper.unlock(passphrase, ({ store }: OpenVault) => {
    if (!store.isReadOnly()) {
      const actor = actorOf(store, seed);
      attempts.settle(store, actor);
      store.write({ actor }, (tx) => tx.audit({ action: 'vault.unlocked', tenant: systemTenant, records: [] }));
    }
    sessions.open(seed);
  });
}

/**
 * Takes an older copy for the vault in force: all its parts begin an epoch together, on record.
 *
 * Throws CONFIRMATION_REQUIRED (acceptOlder) unless it was confirmed, CONFLICT when the vault is no older copy.
 */
export function acceptOlder({ keeper }: AccessParts, seed: SessionSeed, isConfirmed: boolean): Promise<void> {
  const { store } = openVaultOf({ keeper });
  if (store.isNewer) throw new AppError('STORE_NEWER');
  if (!store.isReadOnly()) throw new AppError('CONFLICT', { reason: 'notOlder' });
  if (!isConfirmed) throw new AppError('CONFIRMATION_REQUIRED', { field: 'confirmed', reason: 'acceptOlder' });
  return keeper.accept(() =>
    store.write({ actor: actorOf(store, seed) }, (tx) =>
      tx.audit({ action: 'vault.olderAccepted', tenant: systemTenant, records: [] }),
    ),
  );
}
