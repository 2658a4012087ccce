import { z } from 'zod';
import type { CliError } from '../../shared/contract/cli-answers.ts';
import { errorData } from '../../shared/contract/define.ts';
import { isAppError } from '../../shared/errors/app-error.ts';
import { errorCodes, errorTable } from '../../shared/errors/codes.ts';
import { explainError } from '../../shared/i18n/error-text.ts';
import type { Translate } from '../../shared/i18n/translate.ts';

/** An error as the API's client throws it: a code of the table and the closed data. */
const apiError = z.object({ code: z.enum(errorCodes), data: errorData.optional() });
type ApiError = z.infer<typeof apiError>;

/** Reads any throw as an error of the closed table. What is none of ours is INTERNAL and tells nothing of itself. */
function readThrow(thrown: unknown): ApiError {
  if (isAppError(thrown)) return { code: thrown.code, data: thrown.details };
  const known = apiError.safeParse(thrown);
  return known.success ? known.data : { code: 'INTERNAL' };
}

/** A failure in words, and the exit code it means. */
export type Failure = { readonly document: CliError; readonly text: string; readonly exit: number };

/** Tells a throw to a person and to a script. */
export function describeFailure(thrown: unknown, translate: Translate): Failure {
  const { code, data = {} } = readThrow(thrown);
  const { field, reason, params, incident } = data;
  const { message, fix } = explainError(translate, { code, reason, params });
  const told = field === undefined ? message : translate('cli.say.field', { field, message });
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
