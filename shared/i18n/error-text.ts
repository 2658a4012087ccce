import type { ErrorCode } from '../errors/codes.ts';
import type { Reason } from '../errors/reasons.ts';
import type { MessageParams } from './bind-messages.ts';
import type { Advice } from './message-shape.ts';
import type { TranslateOnPage } from './translate.ts';

/** What of an API error its text depends on. */
export type ExplainedError = {
  readonly code: ErrorCode;
  readonly reason?: Reason | undefined;
  readonly params?: MessageParams | undefined;
};

/** Values each reason's text needs. An error without them is told in the words of its code. */
export const reasonGaps: Readonly<Partial<Record<Reason, readonly string[]>>> = {
  otherProvider: ['provider'],
  confirmDestination: ['host'],
  portTaken: ['port'],
  passphraseTooShort: ['minimum'],
  confirmTests: ['changing', 'paid'],
  fileTooLarge: ['maximum'],
  tooManyRows: ['maximum'],
  notThatFormat: ['format'],
  databaseUnread: ['cause'],
  chooseOwner: ['owners'],
};

/** The words of an API error: its reason's, which say more, or else its code's. */
export function explainError(translate: TranslateOnPage, { code, reason, params = {} }: ExplainedError): Advice {
  const isTold = reason !== undefined && (reasonGaps[reason] ?? []).every((gap) => Object.hasOwn(params, gap));
  const key = isTold ? (`reasons.${reason}` as const) : (`errors.${code}` as const);
  return { message: translate(`${key}.message`, params), fix: translate(`${key}.fix`, params) };
}
