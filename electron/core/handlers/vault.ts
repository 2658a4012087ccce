import type { Api } from '../api.ts';
import { changePassphrase, recoverVault, renewRecoveryKey } from '../change-keys.ts';
import type { EngineParts } from '../engine-parts.ts';
import { goBackTo, snapshotsOf } from '../go-back.ts';
import { acceptOlder, createVault, unlockVault, vaultStatus } from '../vault-access.ts';

export const vaultHandlers = ({ any, unlocked }: Api, parts: EngineParts) => ({
  status: any.vault.status.handler(({ context }) => vaultStatus(parts, context.session)),
  create: any.vault.create.handler(({ input, context }) => createVault(parts, context.session, input)),
  unlock: any.vault.unlock.handler(async ({ input, context }) => {
    await unlockVault(parts, context.session, input.passphrase);
    return vaultStatus(parts, context.session);
  }),
  changePassphrase: unlocked.vault.changePassphrase.handler(async ({ input, context }) => {
    await changePassphrase(parts, context.session, input);
    return vaultStatus(parts, context.session);
  }),
  recover: any.vault.recover.handler(async ({ input, context }) => {
    await recoverVault(parts, context.session, input);
    return vaultStatus(parts, context.session);
  }),
  renewRecoveryKey: unlocked.vault.renewRecoveryKey.handler(({ input, context }) =>
    renewRecoveryKey(parts, context.session, input.passphrase),
  ),
  acceptOlder: unlocked.vault.acceptOlder.handler(async ({ input, context }) => {
    await acceptOlder(parts, context.session, input.confirmed);
    return vaultStatus(parts, context.session);
  }),
  snapshots: any.vault.snapshots.handler(() => ({ snapshots: [...snapshotsOf(parts)] })),
  restoreSnapshot: any.vault.restoreSnapshot.handler(async ({ input, context }) => {
    await goBackTo(parts, input);
    return vaultStatus(parts, context.session);
  }),
  protection: unlocked.vault.protection.handler(() => parts.gate.protection()),
  lock: any.vault.lock.handler(({ input, context }) => {
    if (input.everywhere) parts.sessions.lockAll('command');
    else parts.sessions.lock(context.session.id, 'command');
    return vaultStatus(parts, context.session);
  }),
  // The gate has put off the idle lock already, as for every command.
  touch: unlocked.vault.touch.handler(({ context }) => vaultStatus(parts, context.session)),
});
