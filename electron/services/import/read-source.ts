import { AppError } from '../../../shared/errors/app-error.ts';
import { missingCase } from '../../../shared/errors/exhaustive.ts';
import type { ImportFormat } from '../../../shared/model/import.ts';
import type { Steps } from '../../ports/steps.ts';
import { guessingFormat } from './guess-format.ts';
import { parsingJson } from './parse-json.ts';
import { parseYaml } from './parse-yaml.ts';
import { isBitwarden, readBitwarden } from './read-bitwarden.ts';
import { readEnv } from './read-env.ts';
import { readLines } from './read-lines.ts';
import { isLitellm, readLitellm } from './read-litellm.ts';
import { readLoginTable } from './read-login-table.ts';
import { readTable } from './read-table.ts';
import type { EntryStream } from './source-entry.ts';
import { withPlainEnds } from './split-lines.ts';
import { type WalkOptions, walkData } from './walk-data.ts';

export type ReadSource = { readonly format: ImportFormat; readonly entries: EntryStream };

function refuseFormat(format: string): AppError {
  return new AppError('VALIDATION_FAILED', { field: 'format', reason: 'notThatFormat', params: { format } });
}

function readJson(data: unknown, options: WalkOptions): ReadSource {
  return isBitwarden(data)
    ? { format: 'bitwarden-json', entries: readBitwarden(data) }
    : { format: 'json', entries: walkData(data, options) };
}

function readYaml(data: unknown, options: WalkOptions): ReadSource {
  return isLitellm(data)
    ? { format: 'litellm', entries: readLitellm(data, options) }
    : { format: 'yaml', entries: walkData(data, options) };
}

/**
 * What a text holds, in the format somebody named or the one it looks like, in steps.
 *
 * Entries are read one after another as they are asked for. Throws VALIDATION_FAILED where it is not of that format.
 */
export function* readingSource(given: string, named: ImportFormat | null, options: WalkOptions): Steps<ReadSource> {
  const text = withPlainEnds(given);
  const format = named ?? (yield* guessingFormat(text));
  switch (format) {
    case 'env':
      return { format, entries: readEnv(text) };
    case 'paste':
      return { format, entries: readLines(text) };
    case 'csv':
      return { format, entries: readTable(text, options) };
    case 'bitwarden-csv':
    case '1password-csv':
      return { format, entries: readLoginTable(text) };
    case 'json':
      return readJson(yield* parsingJson(text), options);
    case 'bitwarden-json': {
      const data = yield* parsingJson(text);
      if (!isBitwarden(data)) throw refuseFormat('Bitwarden JSON');
      return { format, entries: readBitwarden(data) };
    }
    case 'yaml':
      return readYaml(parseYaml(text), options);
    case 'litellm': {
      const data = parseYaml(text);
      if (!isLitellm(data)) throw refuseFormat('LiteLLM');
      return { format, entries: readLitellm(data, options) };
    }
    default:
      return missingCase(format);
  }
}
