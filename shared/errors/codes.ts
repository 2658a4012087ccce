/**
 * The closed table of API errors (DESIGN section 5).
 *
 * `exit` is the CLI's exit code, `retryable` says whether the same query may be sent again unchanged.
 * User text lives in i18n under `errors.<CODE>`; codes are never parsed out of messages.
 */
export const errorTable = {
  VALIDATION_FAILED: { exit: 2, retryable: false },
  WEAK_PASSPHRASE: { exit: 2, retryable: false },
  SECRET_REQUIRED: { exit: 2, retryable: false },
  CONFIRMATION_REQUIRED: { exit: 2, retryable: false },
  VAULT_MISSING: { exit: 3, retryable: false },
  VAULT_EXISTS: { exit: 5, retryable: false },
  VAULT_LOCKED: { exit: 3, retryable: false },
  WRONG_PASSPHRASE: { exit: 3, retryable: false },
  DEVICE_SECRET_MISSING: { exit: 3, retryable: false },
  HEADER_DAMAGED: { exit: 7, retryable: false },
  HEADER_ALTERED: { exit: 7, retryable: false },
  STORE_DAMAGED: { exit: 7, retryable: false },
  STORE_NEWER: { exit: 7, retryable: false },
  OLDER_COPY: { exit: 7, retryable: false },
  FORBIDDEN: { exit: 2, retryable: false },
  NOT_FOUND: { exit: 4, retryable: false },
  CONFLICT: { exit: 5, retryable: false },
  BUSY: { exit: 5, retryable: true },
  LIMIT_EXCEEDED: { exit: 6, retryable: true },
  BUDGET_EXCEEDED: { exit: 6, retryable: false },
  STORAGE_FULL: { exit: 70, retryable: false },
  CANCELLED: { exit: 130, retryable: false },
  TIMEOUT: { exit: 1, retryable: true },
  CONNECTION_LOST: { exit: 5, retryable: true },
  INTERNAL: { exit: 70, retryable: false },
} as const satisfies Record<string, { readonly exit: number; readonly retryable: boolean }>;

/** One code of the closed table. */
export type ErrorCode = keyof typeof errorTable;

/** All codes, in table order. */
export const errorCodes = Object.keys(errorTable) as readonly ErrorCode[];

/** Whether a string is a code of the closed table. */
export const isErrorCode = (value: string): value is ErrorCode => Object.hasOwn(errorTable, value);
