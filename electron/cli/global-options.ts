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

/** What must be known before anything else is understood: in which language and form to say that it was not. */
export function scanManner(
  words: readonly string[],
  env: Env,
): { readonly language: Language; readonly json: boolean } {
  const joined = words.find((word) => word.startsWith('--lang='))?.slice('--lang='.length);
  const after = words.includes('--lang') ? words[words.indexOf('--lang') + 1] : undefined;
  const asked = languages.safeParse(joined ?? after);
  return { language: asked.success ? asked.data : systemLanguage(env), json: words.includes('--json') };
}
