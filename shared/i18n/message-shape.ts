/** What went wrong, and what to do about it: two sentences a person can act on. */
export type Advice = { readonly message: string; readonly fix: string };

/** A test's cause: a heading without a full stop, and what to do first. */
export type CauseText = { readonly title: string; readonly fix: string };

/** The shape another language must have: the same keys, any texts. */
export type SameShape<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameShape<T[K]> };

type Head<K extends string> = K extends `${infer H}.${string}` ? H : never;
type Tail<K extends string, H extends string> = K extends `${H}.${infer Rest}` ? Rest : never;

/** Dotted names such as `vault.created` as nested texts, the way i18next looks them up. */
export type Nested<K extends string> = {
  readonly [H in Head<K>]: Readonly<Record<Tail<K, H>, string>>;
};

/** Every dotted path to a text of `T`; the plural forms `_one` and `_other` are asked for by their common stem. */
export type PathOf<T> = {
  [K in keyof T & string]: T[K] extends string ? WithoutPlural<K> : `${K}.${PathOf<T[K]>}`;
}[keyof T & string];

type WithoutPlural<K extends string> = K extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : K;
