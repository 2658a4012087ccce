/** A text as Markdown shows it letter by letter, in one line: a name never becomes a link, a heading or a table's edge. */
export const markdownText = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]()#+!|<>~]/g, String.raw`\$&`);
