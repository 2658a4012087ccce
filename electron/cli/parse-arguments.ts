import { parseArgs } from 'node:util';
import { AppError } from '../../shared/errors/app-error.ts';
import { missingCase } from '../../shared/errors/exhaustive.ts';
import type { Reason } from '../../shared/errors/reasons.ts';
import type { OptionSpec } from './option.ts';

/** Options by name, as a command or the globals declare them. */
export type Specs = Readonly<Record<string, OptionSpec>>;

/** What was given of each option, in order; a switch gives `on` or `off`. */
export type GivenOptions = ReadonlyMap<string, readonly string[]>;

export type ParsedArguments = { readonly given: GivenOptions; readonly positionals: readonly string[] };

const refuse = (field: string, reason: Reason): AppError => new AppError('VALIDATION_FAILED', { field, reason });

/** Whether an option stands alone, so that the word after it is not its value. */
export const standsAlone = (spec: OptionSpec): boolean => spec.kind === 'flag' || spec.kind === 'switch';

/** Cuts words into options and positionals. Throws VALIDATION_FAILED naming the first word that does not fit. */
export function cutArguments(words: readonly string[], specs: Specs): ParsedArguments {
  const { tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(
      Object.entries(specs).map(([name, spec]) => [
        name,
        { type: standsAlone(spec) ? ('boolean' as const) : ('string' as const), multiple: true },
      ]),
    ),
    // Lenient here, so that every refusal below can name its option.
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given = new Map<string, string[]>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, value } = readOption(token, specs);
    given.set(name, [...(given.get(name) ?? []), value]);
  }
  return { given, positionals };
}

type OptionToken = { readonly name: string; readonly rawName: string } & (
  | { readonly value: string; readonly inlineValue: boolean }
  | { readonly value: undefined; readonly inlineValue: undefined }
);

function readOption(token: OptionToken, specs: Specs): { readonly name: string; readonly value: string } {
  const positive = token.name.replace(/^no-/, '');
  const isOff = !Object.hasOwn(specs, token.name) && specs[positive]?.kind === 'switch';
  const name = isOff ? positive : token.name;
  const spec = Object.hasOwn(specs, name) ? specs[name] : undefined;
  if (spec === undefined || token.rawName === `-${token.name}`) throw refuse(token.rawName, 'unknownKey');
  if (standsAlone(spec)) {
    if (token.value !== undefined) throw refuse(token.rawName, 'unknownKey');
    return { name, value: isOff ? 'off' : 'on' };
  }
  // `--org --json` is a forgotten value, not an organisation of that name; `--org=--json` would be one.
  const isForgotten = token.value === undefined || (!token.inlineValue && token.value.startsWith('--'));
  if (isForgotten) throw refuse(token.rawName, 'required');
  return { name, value: token.value };
}

/** The value a command receives for one option. Throws VALIDATION_FAILED naming the option. */
export function readValue(name: string, spec: OptionSpec, values: readonly string[] = []): unknown {
  const last = values.at(-1);
  const field = `--${name}`;
  if (last === undefined) return readUnsaid(field, spec);
  switch (spec.kind) {
    case 'flag':
    case 'switch':
      return last === 'on';
    case 'text':
      return last;
    case 'integer':
      return wholeNumber(field, last, spec.min);
    case 'limit':
      return last === 'none' ? null : wholeNumber(field, last, 0);
    case 'choice':
      if (!spec.options.includes(last)) throw refuse(field, 'notAnOption');
      return last;
    case 'list':
      return spec.commas ? values.flatMap((value) => value.split(',')).filter((value) => value !== '') : values;
    default:
      return missingCase(spec);
  }
}

function readUnsaid(field: string, spec: OptionSpec): unknown {
  if (spec.kind === 'flag') return false;
  if (spec.kind === 'list') return [];
  if ('required' in spec && spec.required) throw refuse(field, 'required');
  return undefined;
}

function wholeNumber(field: string, text: string, min: number): number {
  if (!/^\d{1,15}$/.test(text)) throw refuse(field, 'notANumber');
  const value = Number(text);
  if (value < min) throw refuse(field, 'outOfRange');
  return value;
}
