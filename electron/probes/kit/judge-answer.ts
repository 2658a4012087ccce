import { type ErrorRow, matchHttp, matchRow } from './error-table.ts';
import { type HttpAnswer, saysJson } from './http.ts';
import type { StopDetails } from './probe-stop.ts';
import { limitEndOf, retryAtOf } from './rate-limit.ts';

/** Whether an answer sends the client elsewhere; never followed, since the key would go along. */
export const isRedirect = (status: number): boolean => status >= 300 && status < 400;

const isHtml = ({ headers, text }: HttpAnswer): boolean =>
  /html/i.test(String(headers['content-type'] ?? '')) || /^\s*<(?:!doctype|html)/i.test(text);

/** A page, something endless or another protocol's JSON: a captive portal, a proxy, another service. */
export const notTheService: StopDetails = { cause: 'NOT_OUR_SERVICE', confidence: 'likely', stage: 'auth' };

/** The vendor accepted the key and answered something its documentation does not know, or more than we read. */
export const outdated: StopDetails = {
  cause: 'PROBE_OUTDATED',
  confidence: 'likely',
  stage: 'permission',
  proven: true,
};

/** Some vendors put an error into a 200. */
const bodyError = (json: unknown): boolean =>
  typeof json === 'object' && json !== null && 'error' in json && json.error !== null && json.error !== undefined;

function judgeError({ status, text, headers }: HttpAnswer, rows: readonly ErrorRow[], now: number): StopDetails {
  const stop = matchHttp(rows, { code: String(status), text, headers });
  const retryAt = retryAtOf(headers, now) ?? (stop.cause === 'RATE_LIMIT' ? limitEndOf(headers, now) : null);
  return retryAt === null ? stop : { ...stop, retryAt };
}

/** An error inside a 200 carries no status to judge by: only the vendor's own rows say what it means. */
const judgeBodyError = ({ text }: HttpAnswer, rows: readonly ErrorRow[]): StopDetails =>
  matchRow(
    rows.map(({ code: _status, ...row }) => row).filter(({ marker }) => marker !== undefined),
    { code: '200', text },
  ) ?? { cause: 'UNKNOWN', confidence: 'guess', stage: 'auth' };

const moved: StopDetails = { cause: 'URL_PATH', confidence: 'likely', stage: 'auth' };

/** What is wrong with an answer by its status and the vendor's error table, whatever its body is; null where nothing. */
export function judgeStatus(answer: HttpAnswer, errors: readonly ErrorRow[], now: number): StopDetails | null {
  if (isRedirect(answer.status)) return moved;
  return answer.status >= 400 ? judgeError(answer, errors, now) : null;
}

/** What is wrong with an answer by its status, kind and the vendor's error table; null where it is a good one. */
export function judgeAnswer(answer: HttpAnswer, errors: readonly ErrorRow[], now: number): StopDetails | null {
  if (isHtml(answer) && answer.status < 500 && !isRedirect(answer.status)) return notTheService;
  const stop = judgeStatus(answer, errors, now);
  if (stop !== null) return stop;
  if (answer.json === undefined) return answer.truncated && saysJson(answer.headers) ? outdated : notTheService;
  return bodyError(answer.json) ? judgeBodyError(answer, errors) : null;
}
