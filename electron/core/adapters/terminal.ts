import { isAppError } from '../../../shared/errors/app-error.ts';
import { errorTable } from '../../../shared/errors/codes.ts';
import { explainError } from '../../../shared/i18n/error-text.ts';
import type { Translate } from '../../../shared/i18n/translate.ts';
import type { Crashes } from './crashes.ts';

/** Says a line to whoever typed the command. Standard output stays free for answers. */
export const sayLine = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** Tells why a start failed, and what to do; the exit code it means. A fault of ours goes on record first. */
export function tellFailure(thrown: unknown, translate: Translate, { record }: Pick<Crashes, 'record'>): number {
  if (!isAppError(thrown)) {
    tellCrash(translate)(record(thrown));
    return errorTable.INTERNAL.exit;
  }
  const { code, details } = thrown;
  const { message, fix } = explainError(translate, { code, ...details });
  sayLine(`${message} ${fix}`);
  return errorTable[code].exit;
}

/** Tells of a fault of ours by its incident, and nothing else of it. */
export const tellCrash =
  (translate: Translate) =>
  (incident: string): void =>
    sayLine(translate('start.crashed', { incident }));
