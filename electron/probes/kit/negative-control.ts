import type { FieldValues } from '../../../shared/model/credential.ts';
import { endpointOf } from './endpoint.ts';
import { type HttpAnswer, type HttpRequest, sendHttp } from './http.ts';
import { isRedirect, judgeAnswer } from './judge-answer.ts';
import { ProbeStop, type StopDetails } from './probe-stop.ts';
import type { ProbeContext } from './provider-module.ts';

/** A key that nobody ever gave out. */
const controlKey = 'invalid-control-key';

/** Whether an answer turns the wrong key away; a pause, a failing server or a page in between say nothing of it. */
const isRefusal = ({ status }: HttpAnswer, { cause }: StopDetails): boolean =>
  status < 500 && !isRedirect(status) && ![408, 429].includes(status) && cause !== 'NOT_OUR_SERVICE';

/** The key stays unjudged, and everything before it as it was: the service did answer. */
const unjudged = (stop: StopDetails): StopDetails =>
  stop.cause === 'NOT_OUR_SERVICE'
    ? { cause: 'UNKNOWN', confidence: 'guess', stage: 'permission' }
    : { ...stop, stage: 'permission', proven: false };

async function askAgain(context: ProbeContext, request: HttpRequest): Promise<void> {
  const { socket } = await context.connect(endpointOf(request.url));
  await context.stage('auth', async ({ note, signal }) => {
    const answer = await sendHttp(socket, request, signal);
    const stop = judgeAnswer(answer, context.errors, context.now());
    note({ controlStatus: answer.status });
    if (stop !== null && isRefusal(answer, stop)) return;
    throw new ProbeStop(unjudged(stop ?? { cause: 'UNKNOWN', confidence: 'likely' }));
  });
}

/**
 * Asks an address nobody knows the same again with a wrong key: whoever answers that as well never looked at the key.
 *
 * Nothing is asked where the credential has no key. One more request, and one refused login for whoever counts those.
 */
export async function requireKeyCheck(
  context: ProbeContext,
  request: (fields: FieldValues) => HttpRequest,
): Promise<void> {
  if (context.fields.apiKey === undefined) return;
  try {
    await askAgain(context, request({ ...context.fields, apiKey: controlKey }));
  } catch (error) {
    if (!(error instanceof ProbeStop) || error.details.stage === 'permission') throw error;
    throw new ProbeStop(unjudged(error.details));
  }
}
