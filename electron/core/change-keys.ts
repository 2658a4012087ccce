import { systemTenant } from '../../shared/model/ids.ts';
import type { AuditAction } from '../../shared/model/audit-entry.ts';
import type { HeaderChange } from '../ports/vault-gate.ts';
import type { SessionSeed } from '../ports/session.ts';
import { type AccessParts, actorOf } from './vault-access.ts';
import type { OpenVault } from './vault-keeper.ts';

type KeyAction = Extract<AuditAction, 'vault.passphraseChanged' | 'vault.recovered' | 'vault.recoveryKeyRenewed'>;

/** Writes the header and its audit row together: where either fails, the old keys hold and nothing is on record. */
function commitOnRecord({ store, ring }: OpenVault, seed: SessionSeed, action: KeyAction, change: HeaderChange): void {
  store.write({ actor: actorOf(store, seed) }, (tx) => {
    tx.audit({ action, tenant: systemTenant, records: [] });
    change.commit(ring);
  });
}

/** Changes the passphrase. Every other session locks: whoever opened it knew the old one only. */
export async function changePassphrase(
  { gate, keeper, sessions }: AccessParts,
  seed: SessionSeed,
  input: { readonly passphrase: string; readonly newPassphrase: string },
): Promise<void> {
  await keeper.change(
    () => gate.changePassphrase(input),
    (vault, change) => commitOnRecord(vault, seed, 'vault.passphraseChanged', change),
  );
  sessions.lockOthers(seed.id, 'keysChanged');
}

/** Makes a new recovery key; the one before is dead once this returns. Sessions stay open. */
export async function renewRecoveryKey(
  { gate, keeper }: AccessParts,
  seed: SessionSeed,
  passphrase: string,
): Promise<{ readonly recoveryKey: string }> {
  const { recoveryKey } = await keeper.change(
    () => gate.renewRecoveryKey(passphrase),
    (vault, change) => commitOnRecord(vault, seed, 'vault.recoveryKeyRenewed', change),
  );
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
      commitOnRecord(vault, seed, 'vault.recovered', change);
      attempts.clear();
      sessions.open(seed);
    },
  );
  sessions.lockOthers(seed.id, 'keysChanged');
}
