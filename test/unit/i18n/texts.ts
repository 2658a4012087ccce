/** All texts of a catalogue by their dotted key. */
export function textsOf(catalogue: object, prefix = ''): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(catalogue).flatMap(([name, value]): (readonly [string, string])[] =>
      typeof value === 'string' ? [[prefix + name, value]] : [...textsOf(value, `${prefix}${name}.`)],
    ),
  );
}

/** Names of the gaps of a text, sorted. */
export const gapsOf = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{\s*-?\s*([^},\s]+)/g)].map(([, name = '']) => name).sort();
