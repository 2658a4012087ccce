/** Values that were given: keys whose value is undefined are as if left out. */
export type Defined<T extends object> = { readonly [Key in keyof T]?: Exclude<T[Key], undefined> };

/** Drops what was left out, so that spreading a change never erases what it does not mention. */
export const definedOf = <T extends object>(values: T): Defined<T> =>
  // Sound: only keys of T are taken, and none whose value is undefined.
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Defined<T>;
