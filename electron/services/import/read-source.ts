import { AppError } from '../../../shared/errors/app-error.ts';
import { missingCase } from '../../../shared/errors/exhaustive.ts';
import type { ImportFormat } from '../../../shared/model/import.ts';
import { guessFormat } from './guess-format.ts';
import { parseJson } from './parse-json.ts';
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
 * What a text holds, in the format somebody named or the one it looks like.
 *
 * Entries are read one after another as they are asked for. Throws VALIDATION_FAILED where it is not of that format.
 */
export function readSource(given: string, named: ImportFormat | null, options: WalkOptions): ReadSource {
  const text = withPlainEnds(given);
  const format = named ?? guessFormat(text);
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
      return readJson(parseJson(text), options);
    case 'bitwarden-json': {
      const data = parseJson(text);
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
