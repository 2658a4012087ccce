import { protocolVersion } from '../../shared/contract/index.ts';
import { AppError } from '../../shared/errors/app-error.ts';
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
export const actorOf = (store: Store, { origin }: Pick<SessionSeed, 'origin'>): Actor => ({
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

/** How the vault stands, as this session sees it. Throws HEADER_DAMAGED when no header copy can be read. */
export function vaultStatus({ gate, keeper, sessions, paths, options }: AccessParts, seed: SessionSeed): VaultStatus {
  const found = gate.inspect();
  const header = found.state === 'present' ? found : null;
  const present = sessions.get(seed.id) === undefined ? 'locked' : 'unlocked';
  return {
    vault: header === null ? 'none' : present,
    mode: 'normal',
    reason: null,
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
    const actor = actorOf(store, seed);
    attempts.settle(store, actor);
    store.write({ actor }, (tx) => tx.audit({ action: 'vault.unlocked', tenant: systemTenant, records: [] }));
    sessions.open(seed);
  });
}
