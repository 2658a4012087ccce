import { atLine, linesPerTurn, longestValue, type SourceEntry } from './source-entry.ts';
import { lineAt } from './split-lines.ts';

const assignment = /^(?:export\s+)?([A-Za-z_][A-Za-z0-9_.-]{0,199})\s*=\s*(?!=|$)(.+)$/;

const unquote = (text: string): string => /^(["'`])(.*)\1$/.exec(text)?.[2] ?? text;

const withoutBullet = (line: string): string => line.replace(/^(?:[-*•]|\d{1,4}[.)])\s+/, '');

/** What stands before a value: `OpenAI:`, `Groq -`, `produção`. Null where it is too long to be a title, or nothing. */
function titleOf(text: string): string | null {
  const title = text.slice(0, 200).replace(/[\s:=|-]+$/, '');
  return title === '' || text.length > 200 ? null : title;
}

/** The last word of a line is its value, what stands before it its title. */
function titledValue(line: string): { readonly value: string; readonly title: string | null } {
  const space = Math.max(line.lastIndexOf(' '), line.lastIndexOf('\t'));
  if (space >= 0) return { value: unquote(line.slice(space + 1)), title: titleOf(line.slice(0, space)) };
  // A connection string has colons of its own.
  const mark = line.includes('://') ? -1 : line.search(/[:|]/);
  const name = mark > 0 ? titleOf(line.slice(0, mark)) : null;
  const isName = name !== null && /^[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ0-9_.-]{1,40}$/.test(name);
  return isName ? { value: unquote(line.slice(mark + 1)), title: name } : { value: unquote(line), title: null };
}

function entryOf(line: string, number: number): SourceEntry {
  const place = atLine(number);
  if (line.length > longestValue) return { kind: 'line', place, problem: { reason: 'tooLong', about: null } };
  const variable = assignment.exec(line);
  if (variable === null) return { kind: 'bare', place, problem: null, ...titledValue(line) };
  const [, name = '', value = ''] = variable;
  return { kind: 'variable', place, name, value: unquote(value.trim()), problem: null };
}

/** Keys pasted one to a line: bare, with a name or a title before them, in a list. `text` has plain line ends. */
export function* readLines(text: string): Generator<SourceEntry | null, void, void> {
  let number = 1;
  for (let at = 0; at < text.length; number += 1) {
    const line = lineAt(text, at);
    at = line.next;
    const content = withoutBullet(line.text.slice(0, longestValue + 1).trim());
    if (content !== '' && !content.startsWith('#') && !content.startsWith('//')) yield entryOf(content, number);
    else if (number % linesPerTurn === 0) yield null;
  }
}
