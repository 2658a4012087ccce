import { z } from 'zod';
import { language } from '../model/language.ts';
import { instant } from '../model/time.ts';
import { vaultProtection } from '../model/vault-protection.ts';
import { vaultStatus } from '../model/vault-status.ts';
import { command, nothing, query } from './define.ts';

/** A passphrase as typed, up to 4 KiB of UTF-16; normalised to NFKC before use. Its strength is judged by the service. */
export const passphrase = z.string().max(4_096);

/** A copy of the store from before its schema changed. `bytes` is the size of its store. */
export const snapshot = z.strictObject({
  name: z.string(),
  at: instant,
  bytes: z.int().nonnegative(),
  schema: z.int().positive(),
});

/** A recovery key as typed: dashes, spaces and case do not matter. */
const recoveryKey = z.string().max(400);

export const vault = {
  status: query('nothing').input(nothing).output(vaultStatus),
  /** Creates the vault and unlocks it for this session. The recovery key is shown this once. */
  create: command('nothing')
    .input(
      z.strictObject({
        passphrase,
        memberName: z.string().trim().min(1).max(120),
        language,
        /** Bind the passphrase slot to a secret in the OS keychain, where one answers. */
        useKeychain: z.boolean(),
      }),
    )
    .output(z.strictObject({ vaultId: z.string(), recoveryKey: z.string() })),
  unlock: command('vault').input(z.strictObject({ passphrase })).output(vaultStatus),
  /** Changes the passphrase and locks every other session: nothing opened by the old one stays open. */
  changePassphrase: command('unlocked')
    .input(z.strictObject({ passphrase, newPassphrase: passphrase }))
    .output(vaultStatus),
  /**
   * Opens by the recovery key, sets a new passphrase and unlocks this session; all others lock. Needs nothing of the
   * keychain, and binds the new passphrase to it where it is wanted and one answers. The recovery key stays valid.
   */
  recover: command('vault')
    .input(z.strictObject({ recoveryKey, newPassphrase: passphrase, useKeychain: z.boolean() }))
    .output(vaultStatus),
  /** Makes a new recovery key, shown this once; the one before opens nothing any more. */
  renewRecoveryKey: command('unlocked')
    .input(z.strictObject({ passphrase }))
    .output(z.strictObject({ recoveryKey: z.string() })),
  /** Copies of the store kept from before its schema changed, newest first. */
  snapshots: query('vault')
    .input(nothing)
    .output(z.strictObject({ snapshots: z.array(snapshot).max(10) })),
  /**
   * Goes back to one, also where the store does not open any more; what is there is kept beside it. Everything locks, and
   * the vault shows as an older copy until that is accepted. Not audited: the store it would stand in is replaced.
   */
  restoreSnapshot: command('vault', false)
    .input(z.strictObject({ name: z.string().max(100), passphrase, confirmed: z.boolean() }))
    .output(vaultStatus),
  /** Takes an older copy of the vault for the one in force, knowing that what came after it is missing. */
  acceptOlder: command('unlocked', true, 'allowed')
    .input(z.strictObject({ confirmed: z.boolean() }))
    .output(vaultStatus),
  /** What stands between the vault's files and whoever copied them. Asks the keychain. */
  protection: query('unlocked').input(nothing).output(vaultProtection),
  /** Locks this session; with `everywhere`, all sessions. */
  lock: command('vault')
    .input(z.strictObject({ everywhere: z.boolean() }))
    .output(vaultStatus),
  /** The user is there: puts off the idle lock of this session. */
  touch: command('unlocked', false, 'allowed').input(nothing).output(vaultStatus),
};
