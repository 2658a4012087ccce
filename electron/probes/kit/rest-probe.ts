import type { Settings } from '../../../shared/model/connection.ts';
import type { FieldValues } from '../../../shared/model/credential.ts';
import type { Facts } from '../../../shared/model/test-result.ts';
import { afterAcceptance, keepAcceptance } from './after-acceptance.ts';
import { endpointOf } from './endpoint.ts';
import { type ErrorRow, matchHttp, matchRow } from './error-table.ts';
import { type HttpAnswer, type HttpRequest, saysJson, sendHttp } from './http.ts';
import { ProbeStop, type StopDetails } from './probe-stop.ts';
import type { ProbeContext } from './provider-module.ts';
import { rateLimitFacts, retryAtOf } from './rate-limit.ts';

/** A question a vendor's REST API answers: what to ask, and what a good answer shows. */
export type RestProbe = {
  readonly request: (fields: FieldValues, settings: Settings) => HttpRequest;
  /** Facts of a good answer, or null when the body is not what the vendor documents (then PROBE_OUTDATED). */
  readonly facts: (json: unknown, answer: HttpAnswer) => Facts | null;
};

const isRedirect = (status: number): boolean => status >= 300 && status < 400;

/** Host a redirect points to; never followed, since the key would go along. */
function redirectHost(answer: HttpAnswer, from: URL): string {
  const { location } = answer.headers;
  if (typeof location !== 'string' || !URL.canParse(location, from.href)) return '';
  return new URL(location, from).host;
}

const isHtml = ({ headers, text }: HttpAnswer): boolean =>
  /html/i.test(String(headers['content-type'] ?? '')) || /^\s*<(?:!doctype|html)/i.test(text);

/** A page or something endless where JSON was due: a captive portal, a proxy, another service. */
const notTheService: StopDetails = { cause: 'NOT_OUR_SERVICE', confidence: 'likely', stage: 'auth' };

/** The vendor accepted the key and answered something its documentation does not know, or more than we read. */
const outdated: StopDetails = { cause: 'PROBE_OUTDATED', confidence: 'likely', stage: 'permission', proven: true };

/** Some vendors put an error into a 200. */
const bodyError = (json: unknown): boolean =>
  typeof json === 'object' && json !== null && 'error' in json && json.error !== null && json.error !== undefined;

function judgeError(answer: HttpAnswer, rows: readonly ErrorRow[], now: number): StopDetails {
  const stop = matchHttp(rows, { code: String(answer.status), text: answer.text });
  const retryAt = retryAtOf(answer.headers, now);
  return retryAt === null ? stop : { ...stop, retryAt };
}

/** An error inside a 200 carries no status to judge by: only the vendor's own rows say what it means. */
const judgeBodyError = ({ text }: HttpAnswer, rows: readonly ErrorRow[]): StopDetails =>
  matchRow(
    rows.map(({ code: _status, ...row }) => row).filter(({ marker }) => marker !== undefined),
    { code: '200', text },
  ) ?? { cause: 'UNKNOWN', confidence: 'guess', stage: 'auth' };

function judge(answer: HttpAnswer, errors: readonly ErrorRow[], now: number): StopDetails | null {
  if (isRedirect(answer.status)) return { cause: 'URL_PATH', confidence: 'likely', stage: 'auth' };
  if (isHtml(answer) && answer.status < 500) return notTheService;
  if (answer.status >= 400) return judgeError(answer, errors, now);
  if (answer.truncated && saysJson(answer.headers)) return outdated;
  if (answer.json === undefined) return notTheService;
  return bodyError(answer.json) ? judgeBodyError(answer, errors) : null;
}

async function ask(context: ProbeContext, probe: RestProbe, stage: 'auth' | 'permission'): Promise<unknown> {
  const request = probe.request(context.fields, context.settings);
  const { socket } = await context.connect(endpointOf(request.url));
  return await context.stage(stage, async ({ note, signal }) => {
    const answer = await sendHttp(socket, request, signal);
    note({ status: answer.status, ...rateLimitFacts(answer.headers) });
    if (isRedirect(answer.status)) note({ redirectTo: redirectHost(answer, request.url) });
    const stop = judge(answer, context.errors, context.now());
    if (stop !== null) throw new ProbeStop(stage === 'auth' ? stop : afterAcceptance(stop));
    const facts = probe.facts(answer.json, answer);
    if (facts === null) throw new ProbeStop(outdated);
    note(facts);
    return answer.json;
  });
}

/**
 * Probes a REST vendor with one free request: connects, asks in the auth stage, and shows what the answer proves.
 *
 * Returns the parsed answer, so that a provider may judge a later stage by it.
 */
export const probeRest = (context: ProbeContext, probe: RestProbe): Promise<unknown> => ask(context, probe, 'auth');

/** Asks something more of a vendor that accepted the key, over a connection of its own, as the permission stage. */
export const probeRestFurther = (context: ProbeContext, probe: RestProbe): Promise<unknown> =>
  keepAcceptance(() => ask(context, probe, 'permission'));
