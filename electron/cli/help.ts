import { errorTable } from '../../shared/errors/codes.ts';
import type { en } from '../../shared/i18n/messages/en/index.ts';
import type { Translate } from '../../shared/i18n/translate.ts';
import type { CommandFacts } from './command.ts';
import { type GroupName, typedName } from './command-names.ts';
import { commandNames } from './command-table.ts';
import { globalOptions } from './global-options.ts';
import type { OptionName, OptionSpec } from './option.ts';
import type { Specs } from './parse-arguments.ts';
import { formatTable } from './table.ts';

const exitCodes: readonly (readonly [number, keyof typeof en.cli.exit])[] = [
  [0, 'done'],
  [1, 'no'],
  [errorTable.VALIDATION_FAILED.exit, 'usage'],
  [errorTable.VAULT_LOCKED.exit, 'locked'],
  [errorTable.NOT_FOUND.exit, 'notFound'],
  [errorTable.CONFLICT.exit, 'conflict'],
  [errorTable.LIMIT_EXCEEDED.exit, 'limit'],
  [errorTable.STORE_DAMAGED.exit, 'damaged'],
  [errorTable.INTERNAL.exit, 'fault'],
  [errorTable.CANCELLED.exit, 'interrupted'],
];

const section = (title: string, rows: readonly (readonly string[])[]): string =>
  rows.length === 0 ? '' : `\n${title}:\n${indent(formatTable(rows))}\n`;

const indent = (text: string): string => text.replace(/^(?=.)/gm, '  ');

/** How an option is written, its value included. */
function usageOf(name: string, spec: OptionSpec): string {
  if (spec.kind === 'flag') return `--${name}`;
  if (spec.kind === 'switch') return `--[no-]${name}`;
  if (spec.kind === 'choice') return `--${name} ${spec.options.length <= 4 ? spec.options.join('|') : 'NAME'}`;
  if (spec.kind === 'list') return `--${name} ${spec.value}${spec.commas ? ',…' : ' …'}`;
  return `--${name} ${spec.value}`;
}

function describeOption(name: string, spec: OptionSpec, translate: Translate): string {
  // Sound: options are declared with the names that have words.
  const words = translate(`cli.options.${name as OptionName}`);
  const isRequired = 'required' in spec && spec.required;
  const choices = spec.kind === 'choice' && spec.options.length > 4 ? spec.options.join(', ') : null;
  return [
    words,
    ...(isRequired ? [`(${translate('cli.usage.required')})`] : []),
    ...(choices === null ? [] : [`(${translate('cli.usage.choices', { choices })})`]),
  ].join(' ');
}

const optionRows = (specs: Specs, translate: Translate) =>
  Object.entries(specs).map(([name, spec]) => [usageOf(name, spec), describeOption(name, spec, translate)]);

/** Help for everything, or for the commands of one group. */
export function overviewHelp(translate: Translate, group: GroupName | null): string {
  const names = commandNames.filter((name) => group === null || name.startsWith(`${group}.`));
  const rows = names.map((name) => [typedName(name), translate(`cli.commands.${name}`)]);
  const options = `[${translate('cli.usage.someOptions')}]`;
  const usage = ['chaveiro', ...(group === null ? [] : [group]), translate('cli.usage.command'), options];
  const exits = exitCodes.map(([code, key]) => [String(code), translate(`cli.exit.${key}`)]);
  return [
    `${translate(group === null ? 'cli.about' : `cli.groups.${group}`)}\n\n`,
    `${translate('cli.usage.usage')}: ${usage.join(' ')}\n`,
    section(translate('cli.usage.commands'), rows),
    section(translate('cli.usage.globalOptions'), optionRows(globalOptions, translate)),
    group === null ? section(translate('cli.usage.exitCodes'), exits) : '',
    `\n${translate('cli.usage.more')}\n`,
  ].join('');
}

/** Help for one command. */
export function commandHelp(command: CommandFacts, translate: Translate): string {
  const words = [...command.words, ...(command.rest === null ? [] : [`[${command.rest} …]`])];
  const line = ['chaveiro', typedName(command.name), ...words, `[${translate('cli.usage.someOptions')}]`].join(' ');
  const named = [...command.words, ...(command.rest === null ? [] : [command.rest])];
  return [
    `${translate(`cli.commands.${command.name}`)}.\n\n`,
    `${translate('cli.usage.usage')}: ${line}\n`,
    section(
      translate('cli.usage.words'),
      named.map((word) => [word, translate(`cli.words.${word}`)]),
    ),
    section(translate('cli.usage.options'), optionRows(command.options, translate)),
    section(translate('cli.usage.globalOptions'), optionRows(globalOptions, translate)),
    section(
      translate('cli.usage.examples'),
      command.examples.map((example) => [example]),
    ),
  ].join('');
}
