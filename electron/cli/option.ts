import type { en } from '../../shared/i18n/messages/en/index.ts';

/** Options go by one name everywhere, and each name has its words. */
export type OptionName = keyof typeof en.cli.options;

/** What follows an option. `value` is what help shows in its place. */
export type OptionSpec =
  | { readonly kind: 'flag' }
  /** On with `--name`, off with `--no-name`, unsaid without either. */
  | { readonly kind: 'switch' }
  | { readonly kind: 'text'; readonly value: string; readonly required: boolean }
  | { readonly kind: 'integer'; readonly value: string; readonly required: boolean; readonly min: number }
  /** A whole number, or `none` for null. */
  | { readonly kind: 'limit'; readonly value: string }
  | { readonly kind: 'choice'; readonly options: readonly string[] }
  /** May be given again; commas separate several where `commas` says so. */
  | { readonly kind: 'list'; readonly value: string; readonly commas: boolean };

export type OptionSpecs = { readonly [Name in OptionName]?: OptionSpec };

type Needed<O, T> = O extends { readonly required: true } ? T : T | undefined;

/** What a command receives for an option. */
export type ValueOf<O> = O extends { readonly kind: 'flag' }
  ? boolean
  : O extends { readonly kind: 'switch' }
    ? boolean | undefined
    : O extends { readonly kind: 'text' }
      ? Needed<O, string>
      : O extends { readonly kind: 'integer' }
        ? Needed<O, number>
        : O extends { readonly kind: 'limit' }
          ? number | null | undefined
          : O extends { readonly kind: 'choice'; readonly options: readonly (infer C)[] }
            ? C | undefined
            : readonly string[];

export type OptionValues<O> = { readonly [Name in keyof O]: ValueOf<O[Name]> };

export const flag = { kind: 'flag' } as const;
export const onOff = { kind: 'switch' } as const;
export const text = <const V extends string>(value: V) => ({ kind: 'text', value, required: false }) as const;
export const requiredText = <const V extends string>(value: V) => ({ kind: 'text', value, required: true }) as const;
export const integer = (value: string, min = 0) => ({ kind: 'integer', value, min, required: false }) as const;
export const requiredInteger = (value: string, min = 0) => ({ kind: 'integer', value, min, required: true }) as const;
export const limit = { kind: 'limit', value: 'N|none' } as const;
export const choice = <const C extends string>(options: readonly C[]) => ({ kind: 'choice', options }) as const;
export const list = (value: string) => ({ kind: 'list', value, commas: false }) as const;
export const commaList = (value: string) => ({ kind: 'list', value, commas: true }) as const;
