import type { AuditAction } from '../../shared/model/audit-entry.ts';
import { systemTenant } from '../../shared/model/ids.ts';
import type { SessionSeed } from '../ports/session.ts';
import type { HeaderChange } from '../ports/vault-gate.ts';
import { type AccessParts, actorOf } from './vault-access.ts';
import type { OpenVault } from './vault-holder.ts';

type KeyAction = Extract<AuditAction, 'vault.passphraseChanged' | 'vault.recovered' | 'vault.recoveryKeyRenewed'>;

/** Writes the header and its audit row together: where either fails, the old keys hold and nothing is on record. */
const onRecord =
  (seed: SessionSeed, action: KeyAction) =>
  ({ store, ring }: OpenVault, change: HeaderChange): void => {
    // An older copy takes no record; its owner must get in all the same.
    if (store.isReadOnly()) change.commit(ring);
    else {
      store.write({ actor: actorOf(store, seed) }, (tx) => {
        tx.audit({ action, tenant: systemTenant, records: [] });
        change.commit(ring);
      });
    }
  };

/** Changes the passphrase. Every other session locks: whoever opened it knew the old one only. */
export async function changePassphrase(
  { gate, keeper, sessions }: AccessParts,
  seed: SessionSeed,
  input: { readonly passphrase: string; readonly newPassphrase: string },
): Promise<void> {
  await keeper.change(() => gate.changePassphrase(input), onRecord(seed, 'vault.passphraseChanged'));
  sessions.lockAll('keysChanged', seed.id);
}

/** Makes a new recovery key; the one before is dead once this returns. Sessions stay open. */
export async function renewRecoveryKey(
  { gate, keeper }: AccessParts,
  seed: SessionSeed,
  passphrase: string,
): Promise<{ readonly recoveryKey: string }> {
  const prepare = () => gate.renewRecoveryKey(passphrase);
  const { recoveryKey } = await keeper.change(prepare, onRecord(seed, 'vault.recoveryKeyRenewed'));
  return { recoveryKey };
}

/** Opens the vault by its recovery key for the session that asked, under a new passphrase; all others lock. */
export async function recoverVault(
  { gate, keeper, sessions, attempts }: AccessParts,
  seed: SessionSeed,
  input: Parameters<AccessParts['gate']['recover']>[0],
): Promise<void> {
  await keeper.recover(
    () => gate.recover(input),
    (vault, change) => {
      if (!vault.store.isReadOnly()) attempts.settle(vault.store, actorOf(vault.store, seed));
      onRecord(seed, 'vault.recovered')(vault, change);
      sessions.open(seed);
    },
  );
  sessions.lockAll('keysChanged', seed.id);
}
