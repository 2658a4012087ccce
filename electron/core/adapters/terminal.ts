import { AppError, isAppError } from '../../../shared/errors/app-error.ts';
import { errorTable } from '../../../shared/errors/codes.ts';
import { explainError } from '../../../shared/i18n/error-text.ts';
import type { Translate } from '../../../shared/i18n/translate.ts';

/** Says a line to whoever typed the command. Standard output stays free for answers. */
export const sayLine = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** Tells why a start failed, and what to do; the exit code it means. */
export function tellFailure(thrown: unknown, translate: Translate): number {
  const { code, details } = isAppError(thrown) ? thrown : new AppError('INTERNAL');
  const { message, fix } = explainError(translate, { code, ...details });
  sayLine(`${message} ${fix}`);
  return errorTable[code].exit;
}
