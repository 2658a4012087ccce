import { type Language, language as languages } from '../../shared/model/language.ts';
import { systemLanguage } from '../core/adapters/system-language.ts';
import { choice, flag, type OptionValues, text } from './option.ts';
import { type ParsedArguments, readValue } from './parse-arguments.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** Options every command takes. */
export const globalOptions = {
  data: text('DIR'),
  'passphrase-file': text('FILE'),
  json: flag,
  lang: choice(languages.options),
  help: flag,
} as const;

export type GlobalValues = OptionValues<typeof globalOptions>;

/** The values of the global options. Throws VALIDATION_FAILED naming the one that is wrong. */
export function readGlobals({ given }: ParsedArguments): GlobalValues {
  const values = Object.entries(globalOptions).map(([name, spec]) => [name, readValue(name, spec, given.get(name))]);
  // Sound: readValue gives each option's kind the type that OptionValues says.
  return Object.fromEntries(values) as GlobalValues;
}

/** The data folder asked for; null for the platform's own. */
export const dataDirOf = ({ data }: GlobalValues, env: Env): string | null => data ?? (env.CHAVEIRO_DATA || null);

/** The value of an option in words that were not understood yet. */
function scanOption(words: readonly string[], option: string): string | undefined {
  const joined = words.find((word) => word.startsWith(`${option}=`))?.slice(option.length + 1);
  return joined ?? (words.includes(option) ? words[words.indexOf(option) + 1] : undefined);
}

/** The data folder asked for, for a call that may never get to understand its words. */
export const scanDataDir = (words: readonly string[], env: Env): string | undefined =>
  scanOption(words, '--data') || env.CHAVEIRO_DATA || undefined;

/** What must be known before anything else is understood: in which language and form to say that it was not. */
export function scanManner(
  words: readonly string[],
  env: Env,
): { readonly language: Language; readonly json: boolean } {
  const asked = languages.safeParse(scanOption(words, '--lang'));
  return { language: asked.success ? asked.data : systemLanguage(env), json: words.includes('--json') };
}
