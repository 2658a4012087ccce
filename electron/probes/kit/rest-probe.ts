import type { Settings } from '../../../shared/model/connection.ts';
import type { FieldValues } from '../../../shared/model/credential.ts';
import type { Facts } from '../../../shared/model/test-result.ts';
import { afterAcceptance, keepAcceptance } from './after-acceptance.ts';
import { exchange } from './exchange.ts';
import type { HttpAnswer, HttpRequest } from './http.ts';
import { judgeAnswer, outdated } from './judge-answer.ts';
import { ProbeStop, type StopDetails } from './probe-stop.ts';
import type { ProbeContext } from './provider-module.ts';

/** A question a vendor's REST API answers: what to ask, and what a good answer shows. */
export type RestProbe = {
  readonly request: (fields: FieldValues, settings: Settings) => HttpRequest;
  /** Facts of a good answer, or null when the body is not what the vendor documents (then `mismatch`). */
  readonly facts: (json: unknown, answer: HttpAnswer) => Facts | null;
  /** What a body of another shape means. Of a vendor at its own address: our test is outdated, the key was accepted. */
  readonly mismatch?: StopDetails;
  /** What can be read of a JSON body that is longer than we read, or undefined. */
  readonly readCut?: (text: string) => unknown;
};

const mended = (answer: HttpAnswer, { readCut }: RestProbe): HttpAnswer =>
  answer.truncated && readCut !== undefined ? { ...answer, json: readCut(answer.text) } : answer;

const ask = (context: ProbeContext, probe: RestProbe, stage: 'auth' | 'permission'): Promise<unknown> =>
  exchange(context, { request: probe.request(context.fields, context.settings), stage }, (whole, { note }) => {
    const answer = mended(whole, probe);
    const stop = judgeAnswer(answer, context.errors, context.now());
    if (stop !== null) throw new ProbeStop(stage === 'auth' ? stop : afterAcceptance(stop));
    const facts = probe.facts(answer.json, answer);
    if (facts === null) throw new ProbeStop(probe.mismatch ?? outdated);
    note(facts);
    return answer.json;
  });

/**
 * Probes a REST vendor with one free request: connects, asks in the auth stage, and shows what the answer proves.
 *
 * Returns the parsed answer, so that a provider may judge a later stage by it.
 */
export const probeRest = (context: ProbeContext, probe: RestProbe): Promise<unknown> => ask(context, probe, 'auth');

/** Asks something more of a vendor that accepted the key, over a connection of its own, as the permission stage. */
export const probeRestFurther = (context: ProbeContext, probe: RestProbe): Promise<unknown> =>
  keepAcceptance(() => ask(context, probe, 'permission'));
