import type { ErrorCode } from './codes.ts';
import type { Reason } from './reasons.ts';

/** What an error may carry besides its code. Never a secret, never a host that was not typed by the user. */
export type ErrorDetails = {
  /** Path of the refused input in the caller's words, such as `fields.apiKey`. */
  readonly field?: string;
  readonly reason?: Reason;
  /** Values for the gaps of the translated text. */
  readonly params?: Readonly<Record<string, string | number>>;
  /** Ids of an order as it is now, where it changed under who wanted to change it. */
  readonly order?: readonly string[];
  /** Id under which the redacted cause stands in the log. Only INTERNAL has one. */
  readonly incident?: string;
};

/**
 * The one error that crosses a boundary.
 *
 * `message` is English, for logs; users read `errors.<code>` and `reasons.<reason>` in their language.
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, details: ErrorDetails = {}) {
    super(details.reason === undefined ? code : `${code} (${details.reason})`);
    this.name = 'AppError';
    this.code = code;
    this.details = details;
  }
}

/** Whether an unknown throw is one of ours. */
export const isAppError = (error: unknown): error is AppError => error instanceof AppError;
