import type { z } from 'zod';
import type { ApiClient } from '../../shared/contract/index.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import type { en } from '../../shared/i18n/messages/en/index.ts';
import type { Translate } from '../../shared/i18n/translate.ts';
import type { Language } from '../../shared/model/language.ts';
import { type CommandName, typedName } from './command-names.ts';
import type { GlobalValues } from './global-options.ts';
import type { OptionSpecs, OptionValues } from './option.ts';
import { type ParsedArguments, readValue, type Specs } from './parse-arguments.ts';
import type { Reached, World } from './world.ts';

/** What a command may use besides its own input. */
export type Context = {
  readonly world: World;
  readonly globals: GlobalValues;
  readonly language: Language;
  readonly translate: Translate;
  /** The engine, locked: for what needs no key. */
  readonly reach: () => Promise<Reached>;
  /** The engine, unlocked for this call. Asks for the passphrase where it can. */
  readonly unlocked: () => Promise<ApiClient>;
  /** The passphrase of this call, asked for once. */
  readonly passphrase: () => Promise<string>;
  /** A passphrase for a new vault, asked twice where it is typed. */
  readonly newPassphrase: () => Promise<string>;
  /** The passphrase that is to take the place of this call's, from a file or asked twice. */
  readonly nextPassphrase: (file: string | undefined) => Promise<string>;
  /** The recovery key, from a file or asked for. */
  readonly recoveryKey: (file: string | undefined) => Promise<string>;
  /** Standard input as JSON of a shape. Throws VALIDATION_FAILED when it is not. */
  readonly inputJson: <T>(schema: z.ZodType<T>) => Promise<T>;
};

/** What a command found: its answer, the exit code it means, and what keeps it running after the answer is out. */
export type Outcome<A> = { readonly answer: A; readonly exit?: number; readonly until?: Promise<void> };

/** How an answer is shown to a person. */
export type View = { readonly translate: Translate; readonly language: Language };

/** A word a command takes; each has its explanation in both languages. */
export type WordName = keyof typeof en.cli.words;

/** What help says of a command. */
export type CommandFacts = {
  readonly name: CommandName;
  /** Names of the words it takes, in order. */
  readonly words: readonly WordName[];
  /** Name of words that may follow, any number of them. */
  readonly rest: WordName | null;
  readonly options: Specs;
  /** Whole lines to be typed. */
  readonly examples: readonly string[];
};

/** A finished command: one closed document, and the same for a person. */
export type Finished = {
  readonly document: unknown;
  readonly text: () => string;
  readonly exit: number;
  readonly until: Promise<void> | null;
};

/** A command whose input was understood. */
export type Prepared = (context: Context) => Promise<Finished>;

export type Command = CommandFacts & {
  /** Whether it ends by itself when interrupted, with what it has. */
  readonly endsWhenInterrupted: boolean;
  /** Throws VALIDATION_FAILED on wrong usage. */
  readonly prepare: (parsed: ParsedArguments) => Prepared;
};

type Definition<O, W extends WordName, A> = {
  readonly name: CommandName;
  readonly words?: readonly W[];
  readonly rest?: WordName;
  readonly options?: O;
  readonly examples?: readonly string[];
  readonly endsWhenInterrupted?: boolean;
  /** The closed shape of the answer: what does not fit it is a fault of ours and is not printed. */
  readonly answer: z.ZodType<A>;
  readonly run: (
    input: { readonly options: OptionValues<O>; readonly words: Record<W, string>; readonly rest: readonly string[] },
    context: Context,
  ) => Promise<Outcome<A>>;
  readonly render: (answer: A, view: View, options: OptionValues<O>) => string;
};

/** Declares a command: what it takes, what it does, what it answers, how that is shown. */
export function defineCommand<const O extends OptionSpecs, const W extends WordName, A>(
  definition: Definition<O, W, A>,
): Command {
  const specs: Specs = definition.options ?? {};
  const words = definition.words ?? [];
  return {
    name: definition.name,
    words,
    rest: definition.rest ?? null,
    options: specs,
    examples: definition.examples ?? [],
    endsWhenInterrupted: definition.endsWhenInterrupted ?? false,
    prepare: ({ given, positionals }) => {
      const missing = words[positionals.length];
      if (missing !== undefined) throw new AppError('VALIDATION_FAILED', { field: missing, reason: 'required' });
      // The surplus word itself is not told: it may be a secret that slipped out of its option.
      if (positionals.length > words.length && definition.rest === undefined) {
        throw new AppError('VALIDATION_FAILED', { field: typedName(definition.name), reason: 'tooManyWords' });
      }
      const values = Object.entries(specs).map(([name, spec]) => [name, readValue(name, spec, given.get(name))]);
      const input = {
        // Sound: readValue gives each option's kind the type that ValueOf says.
        options: Object.fromEntries(values) as OptionValues<O>,
        // Sound: one positional for each word, checked above.
        words: Object.fromEntries(words.map((word, index) => [word, positionals[index]])) as Record<W, string>,
        rest: positionals.slice(words.length),
      };
      return async (context) => {
        const { answer, exit = 0, until = null } = await definition.run(input, context);
        const document = definition.answer.parse(answer);
        return { document, text: () => definition.render(document, context, input.options), exit, until };
      };
    },
  };
}
