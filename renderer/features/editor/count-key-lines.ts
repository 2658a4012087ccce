/** A name and its value, as .env files, shells and YAML write them. */
const named = /^\s*(?:export\s+)?[A-Za-z_][\w.-]*\s*[=:]\s*\S/;
/** A value alone: one word, long enough for a key. */
const bare = /^\s*\S{16,}\s*$/;

/** How many lines of a text may be keys of their own; 0 where it is one value of several lines, such as a PEM or JSON. */
export function countKeyLines(text: string): number {
  if (/^\s*[{[]/.test(text) || text.includes('-----BEGIN ')) return 0;
  const lines = text.split(/\r\n|\n|\r/).filter((line) => named.test(line) || bare.test(line));
  return lines.length;
}
