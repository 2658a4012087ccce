/** Deep enough for anything that is spoken here; what lies deeper is not looked at. */
const deepest = 12;

/** Every text in plain data, at whatever depth, without the names of its keys. */
export function textLeaves(value: unknown, depth = 0): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || depth >= deepest) return [];
  return Object.values(value).flatMap((inner) => textLeaves(inner, depth + 1));
}
