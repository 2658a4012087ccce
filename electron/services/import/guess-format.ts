import type { ImportFormat } from '../../../shared/model/import.ts';
import type { Steps } from '../../ports/steps.ts';
import { firstRecord, guessDelimiter, readCsv } from './read-csv.ts';
import { linesPerTurn } from './source-entry.ts';
import { lineAt } from './split-lines.ts';

/** So many lines tell what a text is. */
const looked = 200;

/** The first lines that say something. */
function* firstLines(text: string): Steps<readonly string[]> {
  const lines: string[] = [];
  for (let at = 0, turn = 1; at < text.length && lines.length < looked; turn += 1) {
    if (turn % linesPerTurn === 0) yield;
    const line = lineAt(text, at);
    at = line.next;
    const content = line.text.slice(0, 2_000).trim();
    if (content !== '' && !content.startsWith('#')) lines.push(content);
  }
  return lines;
}

const count = (lines: readonly string[], pattern: RegExp): number => lines.filter((line) => pattern.test(line)).length;

const assignment = /^(?:export\s+)?[A-Za-z_][A-Za-z0-9_.-]*\s*=\s*(?!=|$)/;
const emptyAssignment = /^(?:export\s+)?[A-Z_][A-Z0-9_]*\s*=\s*$/;

/** The password manager a header is of, or null. */
function loginTable(header: readonly string[]): ImportFormat | null {
  const has = (...names: readonly string[]): boolean => names.every((name) => header.includes(name));
  if (has('login_uri', 'login_password')) return 'bitwarden-csv';
  return has('title', 'password') && (has('url') || has('website')) && has('username') ? '1password-csv' : null;
}

function tableFormat(text: string, lines: readonly string[]): ImportFormat | null {
  if (/^"?sep=.$/i.test(lines[0] ?? '')) return 'csv';
  const delimiter = guessDelimiter(text);
  const records = readCsv(text.slice(0, 200_000), delimiter);
  const first = firstRecord(records);
  const second = firstRecord(records);
  const header = first?.cells.map((cell) => cell.trim().toLowerCase()) ?? [];
  const login = loginTable(header);
  if (login !== null) return login;
  const isEven = first !== null && first.cells.length > 1 && first.cells.length === second?.cells.length;
  return isEven && !/^[A-Za-z_]\w*\s*[=:]/.test(lines[0] ?? '') ? 'csv' : null;
}

const isYaml = (lines: readonly string[]): boolean =>
  lines[0] === '---' ||
  /^model_list\s*:\s*$/.test(lines.find((line) => !line.startsWith('%')) ?? '') ||
  lines.some((line) =>
    /^(?:model_list|litellm_settings|environment_variables|services|environment)\s*:\s*$/.test(line),
  );

/** The format a text looks like, in steps. What is none of the others is lines of a paste. */
export function* guessingFormat(text: string): Steps<ImportFormat> {
  const lines = yield* firstLines(text);
  if (/^[[{]/.test(lines[0] ?? '') && !/^\[[^\]"{]+\]$/.test(lines[0] ?? '')) return 'json';
  const assignments = count(lines, assignment) + count(lines, emptyAssignment);
  if (isYaml(lines) && assignments < lines.length / 4) return 'yaml';
  // Quoted values of several lines make lines that look like nothing, so two thirds are not asked for.
  if (assignments > 0 && assignments >= count(lines, /^\S+$/) - assignments && assignments * 3 >= lines.length) {
    return 'env';
  }
  return tableFormat(text, lines) ?? 'paste';
}
