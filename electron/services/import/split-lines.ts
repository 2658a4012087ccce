/** A line of a text without its end. `next` is where the one after it begins. */
export type TextLine = { readonly text: string; readonly next: number };

/** Makes every line end `\n`, whatever system wrote it. */
export const withPlainEnds = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

/** The line that begins at a place. */
export function lineAt(text: string, from: number): TextLine {
  const end = text.indexOf('\n', from);
  return end < 0 ? { text: text.slice(from), next: text.length } : { text: text.slice(from, end), next: end + 1 };
}

/** How many line ends there are between two places. */
export function countLines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
