import type { ErrorCode } from '../../../errors/codes.ts';
import type { Advice } from '../../message-shape.ts';

/** What each API error says to a person, and what to do about it. */
export const errors = {
  VALIDATION_FAILED: {
    message: 'Something in the input is not valid.',
    fix: 'Correct the field named and try again.',
  },
  WEAK_PASSPHRASE: {
    message: 'This passphrase is too easy to guess.',
    fix: 'Use at least four unrelated words, or 12 characters that form no known word or sequence.',
  },
  SECRET_REQUIRED: {
    message: 'The secret is needed again because the address it goes to has changed.',
    fix: 'Type or paste the secret again. A saved secret is never sent to a new address.',
  },
  CONFIRMATION_REQUIRED: {
    message: 'This needs your confirmation first.',
    fix: 'Check what is going to happen, then confirm it.',
  },
  VAULT_MISSING: {
    message: 'There is no vault here yet.',
    fix: 'Create the vault (init), or point to the folder that holds it (--data).',
  },
  VAULT_EXISTS: {
    message: 'There is already a vault in this folder.',
    fix: 'Unlock it, or choose another data folder for a new one (--data).',
  },
  VAULT_LOCKED: {
    message: 'The vault is locked.',
    fix: 'Unlock it with your passphrase.',
  },
  WRONG_PASSPHRASE: {
    message: 'The passphrase does not open this vault.',
    fix: 'Check caps lock and the keyboard layout. If it is lost, set a new one with the recovery key (vault recover).',
  },
  DEVICE_SECRET_MISSING: {
    message: 'This computer’s keychain does not hold its part of the key.',
    fix: 'Unlock the system keychain and try again, or set a new passphrase with the recovery key (vault recover).',
  },
  HEADER_DAMAGED: {
    message: 'Both copies of the vault’s header are damaged.',
    fix: 'Put vault.json back from a copy of the folder or from snapshots/, or restore a backup into a new folder (vault restore FILE --data NEWDIR). The data cannot be opened without it.',
  },
  HEADER_ALTERED: {
    message: 'The vault’s header was changed by something other than Chaveiro.',
    fix: 'Do not trust this copy, and find out who had access to the folder. Put vault.json and vault.json.bak back from a copy of your own, or restore a backup into a new folder (vault restore FILE --data NEWDIR).',
  },
  STORE_DAMAGED: {
    message: 'The store is damaged or was altered.',
    fix: 'Keep a copy of the data folder as it is. Then restore a backup into a new folder (vault restore FILE --data NEWDIR) or go back to a snapshot (vault snapshots lists them, vault accept-older --snapshot NAME takes one).',
  },
  STORE_NEWER: {
    message: 'A newer version of Chaveiro wrote this store.',
    fix: 'Update Chaveiro. Until then the vault can only be read.',
  },
  OLDER_COPY: {
    message: 'This is an older copy of the vault than the one last used here.',
    fix: 'Put the latest copy back, or accept the older one knowing what is missing (vault accept-older).',
  },
  FORBIDDEN: {
    message: 'This is not allowed.',
    fix: 'Ask someone whose role allows it.',
  },
  NOT_FOUND: {
    message: 'What you asked for does not exist.',
    fix: 'Check the name or id. It may have been removed.',
  },
  CONFLICT: {
    message: 'Someone else changed this in the meantime.',
    fix: 'Look at the current values and apply your change again.',
  },
  BUSY: {
    message: 'The data folder is in use by another process.',
    fix: 'Wait for it to finish and try again.',
  },
  LIMIT_EXCEEDED: {
    message: 'A limit has been reached.',
    fix: 'Wait a little and try again.',
  },
  BUDGET_EXCEEDED: {
    message: 'The budget does not allow this.',
    fix: 'Raise the budget or wait for the next period.',
  },
  STORAGE_FULL: {
    message: 'The disk is full. Nothing was saved.',
    fix: 'Free some space and try again.',
  },
  CANCELLED: {
    message: 'Cancelled.',
    fix: 'Start again whenever you like.',
  },
  TIMEOUT: {
    message: 'No answer came in time.',
    fix: 'Try again, or allow more time.',
  },
  CONNECTION_LOST: {
    message: 'The connection to Chaveiro was lost.',
    fix: 'Check that it is still running and try again.',
  },
  INTERNAL: {
    message: 'Something failed inside Chaveiro. Nothing was changed.',
    fix: 'Try again. If it happens again, report it with the incident number.',
  },
} as const satisfies Record<ErrorCode, Advice>;
