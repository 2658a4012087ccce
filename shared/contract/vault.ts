import { z } from 'zod';
import { language } from '../model/language.ts';
import { vaultStatus } from '../model/vault-status.ts';
import { command, nothing, query } from './define.ts';

/** A passphrase as typed, up to 4 KiB of UTF-16; normalised to NFKC before use. Its strength is judged by the service. */
export const passphrase = z.string().max(4_096);

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
  /** Locks this session; with `everywhere`, all sessions. */
  lock: command('vault')
    .input(z.strictObject({ everywhere: z.boolean() }))
    .output(vaultStatus),
  /** The user is there: puts off the idle lock of this session. */
  touch: command('unlocked', false).input(nothing).output(vaultStatus),
};
