import type { CliError } from '../../shared/contract/cli-answers.ts';
import type { ErrorData } from '../../shared/contract/define.ts';
import { type ErrorCode, errorTable } from '../../shared/errors/codes.ts';
import { explainError } from '../../shared/i18n/error-text.ts';
import type { Translate } from '../../shared/i18n/translate.ts';

/** An error of the closed table, as the engine's client throws it. */
export type ApiError = { readonly code: ErrorCode; readonly data?: ErrorData | undefined };

/** A failure in words, and the exit code it means. */
export type Failure = { readonly document: CliError; readonly text: string; readonly exit: number };

/** Names of the contract that nobody types: what is said of them tells a person enough. Scripts get them all the same. */
const neverTyped: ReadonlySet<string> = new Set([
  'file',
  'passphrase',
  'newPassphrase',
  'recoveryKey',
  'confirm',
  'confirmed',
]);

/** Tells an error to a person and to a script. */
export function describeFailure({ code, data = {} }: ApiError, translate: Translate): Failure {
  const { field, reason, params, incident } = data;
  const { message, fix } = explainError(translate, { code, reason, params });
  const told = field === undefined || neverTyped.has(field) ? message : translate('cli.say.field', { field, message });
  const lines = [told, fix, ...(incident === undefined ? [] : [translate('cli.say.incident', { incident })])];
  return {
    document: {
      error: {
        code,
        message,
        ...(field === undefined ? {} : { field }),
        ...(reason === undefined ? {} : { reason }),
        fix,
        ...(incident === undefined ? {} : { incident }),
      },
    },
    text: lines.join('\n'),
    exit: errorTable[code].exit,
  };
}

/** Tells of a crash: its incident, and nothing else of it. */
export function describeCrash(incident: string, translate: Translate): Failure {
  const message = translate('start.crashed', { incident });
  const { document, exit } = describeFailure({ code: 'INTERNAL', data: { incident } }, translate);
  return { document: { error: { ...document.error, message } }, text: message, exit };
}
