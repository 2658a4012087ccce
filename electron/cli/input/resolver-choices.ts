import { AppError } from '../../../shared/errors/app-error.ts';
import { category } from '../../../shared/model/category.ts';
import type { Organisation } from '../../../shared/model/organisation.ts';
import { inheritanceChoice, strategy } from '../../../shared/model/resolver-choices.ts';
import { asProviderId } from './references.ts';

type Choices = Pick<Organisation, 'inheritance' | 'strategies'>;
type Words = { readonly inheritance: readonly string[]; readonly strategy: readonly string[] };

/** Cuts `NAME=CHOICE`, one of the choices there are. */
function cut<C extends string>(word: string, option: string, choices: readonly C[]): readonly [string, C] {
  const [name = '', said = ''] = word.split('=', 2);
  const chosen = choices.find((each) => each === said);
  if (chosen === undefined) throw new AppError('VALIDATION_FAILED', { field: option, reason: 'notAnOption' });
  return [name, chosen];
}

/** What there is to lay over: choices from standard input go before those the organisation has. */
type Said = { readonly [Key in keyof Choices]?: Choices[Key] | undefined };

/** The choices an organisation has with those of the command line laid over; nothing where none were said. */
export function layChoices({ inheritance, strategy: ways }: Words, said: Said, known: Choices): Partial<Choices> {
  const current = {
    inheritance: said.inheritance ?? known.inheritance,
    strategies: said.strategies ?? known.strategies,
  };
  const inherited = inheritance.map((word) => {
    const [name, choice] = cut(word, '--inheritance', inheritanceChoice.options);
    return [asProviderId(name), choice] as const;
  });
  const chosen = ways.map((word) => cut(word, '--strategy', strategy.options));
  const categories = chosen.filter(([name]) => category.safeParse(name).success);
  const providers = chosen.filter(([name]) => !category.safeParse(name).success);
  return {
    ...(inherited.length > 0 && { inheritance: { ...current.inheritance, ...Object.fromEntries(inherited) } }),
    ...(chosen.length > 0 && {
      strategies: {
        categories: { ...current.strategies.categories, ...Object.fromEntries(categories) },
        providers: {
          ...current.strategies.providers,
          ...Object.fromEntries(providers.map(([name, way]) => [asProviderId(name), way])),
        },
      },
    }),
  };
}
