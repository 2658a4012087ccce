import type { Reason } from '../../../shared/errors/reasons.ts';
import type { Facts } from '../../../shared/model/test-result.ts';
import { afterAcceptance, keepAcceptance } from './after-acceptance.ts';
import { exchange } from './exchange.ts';
import type { HttpAnswer, HttpRequest } from './http.ts';
import { judgeStatus, notTheService } from './judge-answer.ts';
import { ProbeStop, type StopDetails } from './probe-stop.ts';
import type { ProbeContext } from './provider-module.ts';

/** What a thorough test posts, once. The same words everywhere, so that whoever finds them can look them up. */
export const testMessage = 'Chaveiro: test';

/** Something answers, and whether it takes messages only a message would tell: nothing is wrong by that. */
export const onlyAMessageTells: StopDetails = {
  cause: 'UNKNOWN',
  confidence: 'likely',
  stage: 'permission',
  isOpen: true,
};

/** Says so, in words of its own. */
export const noteOpen: Facts = { reason: 'onlyMessageTells' satisfies Reason };

/** A request that posts JSON. */
export const postJson = (url: URL, body: string, headers: Readonly<Record<string, string>> = {}): HttpRequest => ({
  method: 'POST',
  url,
  headers: { 'content-type': 'application/json', ...headers },
  body,
});

/**
 * Posts the test message to a hook that was found to be alive, as the permission stage.
 *
 * Only where the user agreed to it: the message stays.
 */
export const postTestMessage = (
  context: ProbeContext,
  request: HttpRequest,
  isTaken: (answer: HttpAnswer) => boolean,
): Promise<void> =>
  keepAcceptance(() =>
    exchange(context, { request, stage: 'permission' }, (answer, { note }) => {
      const stop = judgeStatus(answer, context.errors, context.now());
      if (stop !== null) throw new ProbeStop(afterAcceptance(stop));
      if (!isTaken(answer)) throw new ProbeStop(afterAcceptance(notTheService));
      note({ messagePosted: true });
    }),
  );
