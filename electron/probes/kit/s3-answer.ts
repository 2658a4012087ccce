import type { Facts } from '../../../shared/model/test-result.ts';
import { type ErrorRow, matchHttp } from './error-table.ts';
import type { HttpAnswer } from './http.ts';
import { isRedirect, judgeAnswer, notTheService } from './judge-answer.ts';
import type { StopDetails } from './probe-stop.ts';
import { retryAtOf } from './rate-limit.ts';
import { findElement, parseXml, textOf, type XmlElement } from './xml.ts';

/** An answer of a service that speaks XML. */
export type XmlAnswer = HttpAnswer & {
  /** Null where the body is no plain XML. */
  readonly xml: XmlElement | null;
};

export const withXml = (answer: HttpAnswer): XmlAnswer => ({ ...answer, xml: parseXml(answer.text, answer.truncated) });

const errorIn = ({ xml }: XmlAnswer): XmlElement | null => (xml === null ? null : findElement(xml, 'Error'));

/** What the rows of an error table see of an answer. */
function errorText(answer: XmlAnswer): string {
  const error = errorIn(answer);
  return error === null ? answer.text : `${textOf(error, 'Code') ?? ''}: ${textOf(error, 'Message') ?? ''}`;
}

function judgeError(answer: XmlAnswer, rows: readonly ErrorRow[], now: number): StopDetails {
  const stop = matchHttp(rows, { code: String(answer.status), text: errorText(answer) });
  const retryAt = retryAtOf(answer.headers, now);
  return retryAt === null ? stop : { ...stop, retryAt };
}

/**
 * What is wrong with an answer in XML; null where it is a good one, whose root is one of `roots`.
 *
 * A good answer to a question that wants no body has none: then `roots` is empty.
 */
export function judgeXml(
  answer: XmlAnswer,
  {
    errors,
    now,
    roots,
  }: { readonly errors: readonly ErrorRow[]; readonly now: number; readonly roots: readonly string[] },
): StopDetails | null {
  const { status, xml } = answer;
  const isPage = xml === null && /html/i.test(String(answer.headers['content-type'] ?? '') + answer.text.slice(0, 200));
  if (isPage && status < 500) return judgeAnswer(answer, errors, now) ?? notTheService;
  if (isRedirect(status) && errorIn(answer) === null) return judgeAnswer(answer, errors, now);
  if (status >= 300) return judgeError(answer, errors, now);
  return roots.length === 0 || (xml !== null && roots.includes(xml.name)) ? null : notTheService;
}

const regionName = /^[a-z0-9-]{1,40}$/;

/** The region a store says a bucket is in, or a signature should be for. */
export function regionIn(answer: XmlAnswer): string | null {
  const error = errorIn(answer);
  const told = [
    answer.headers['x-amz-bucket-region'],
    error === null ? null : textOf(error, 'Region'),
    /expecting '([^']+)'/.exec(errorText(answer))?.[1],
  ];
  return told.find((name): name is string => typeof name === 'string' && regionName.test(name)) ?? null;
}

/** Signatures older or newer than a quarter of an hour are refused; half of that is worth a word. */
const worthAWordMs = 7.5 * 60 * 1000;

/** How far this machine's clock is off by the other side's, where that is worth a word. */
export function clockFacts({ headers }: HttpAnswer, now: number): Facts {
  const ahead = now - Date.parse(String(headers.date ?? ''));
  return Math.abs(ahead) > worthAWordMs ? { clockAheadSeconds: Math.round(ahead / 1000) } : {};
}
