/** The same values without some keys. */
export const omitKeys = <T>(
  values: Readonly<Record<string, T>>,
  keys: readonly string[],
): Readonly<Record<string, T>> => Object.fromEntries(Object.entries(values).filter(([key]) => !keys.includes(key)));
