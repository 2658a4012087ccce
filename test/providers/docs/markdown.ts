/** A cell of a table: no line breaks, and no bar that would end it. */
const cell = (text: string): string => text.replaceAll(/\s*\n\s*/g, ' ').replaceAll('|', '\\|');

/** A table of Markdown. */
export const tableOf = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

export const code = (text: string): string => `\`${text}\``;

/** Words in a list, or a dash where there are none. */
export const listOr = (items: readonly string[], dash = '–'): string => (items.length === 0 ? dash : items.join(', '));
