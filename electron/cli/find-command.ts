import { AppError } from '../../shared/errors/app-error.ts';
import { type CommandName, type GroupName, isGroupName, typedName } from './command-names.ts';
import { commandNames } from './command-table.ts';
import { globalOptions } from './global-options.ts';
import { standsAlone } from './parse-arguments.ts';

/** What was asked for: one command, or help for all or for a group. */
export type Found =
  | { readonly kind: 'command'; readonly name: CommandName; readonly words: readonly string[] }
  | { readonly kind: 'group'; readonly group: GroupName | null; readonly words: readonly string[] };

/** Splits words into the options that stand before the command and the rest. */
function splitLeading(words: readonly string[]): readonly [leading: readonly string[], rest: readonly string[]] {
  let index = 0;
  while (index < words.length && words[index]?.startsWith('-') === true && words[index] !== '--') {
    index += takesNextWord(words[index] ?? '') ? 2 : 1;
  }
  return [words.slice(0, index), words.slice(index)];
}

function takesNextWord(word: string): boolean {
  const spec = Object.entries(globalOptions).find(([name]) => `--${name}` === word)?.[1];
  return spec !== undefined && !standsAlone(spec);
}

/**
 * Finds the command in the words after `chaveiro`. `words` of the result are all others, options of any place included.
 *
 * Throws VALIDATION_FAILED for a command that does not exist.
 */
export function findCommand(all: readonly string[]): Found {
  const [leading, rest] = splitLeading(all);
  const [first = '', second = ''] = rest;
  if (first === '' || first.startsWith('-')) return { kind: 'group', group: null, words: all };
  const both = commandNames.find((name) => typedName(name) === `${first} ${second}`);
  if (both !== undefined) return { kind: 'command', name: both, words: [...leading, ...rest.slice(2)] };
  const alone = commandNames.find((name) => name === first);
  if (alone !== undefined) return { kind: 'command', name: alone, words: [...leading, ...rest.slice(1)] };
  const isGroup = isGroupName(first);
  if (isGroup && (second === '' || second.startsWith('-'))) {
    return { kind: 'group', group: first, words: [...leading, ...rest.slice(1)] };
  }
  const field = nameToShow(isGroup ? `${first} ${second}` : first);
  throw new AppError('VALIDATION_FAILED', { field, reason: 'unknownCommand' });
}

/** A mistyped command may be echoed; what does not look like one may be a secret. */
const nameToShow = (typed: string): string => (/^[a-z-]{1,20}( [a-z-]{1,20})?$/.test(typed) ? typed : 'COMMAND');
