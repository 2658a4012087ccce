type Said<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Leaves out what was not said, so that it stays as it is. */
export const withoutUnsaid = <T extends object>(values: T): Said<T> =>
  // Sound: exactly the entries without a value are gone.
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Said<T>;
