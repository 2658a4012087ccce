import type { StageName } from '../../../shared/model/test-result.ts';
import { endpointOf } from './endpoint.ts';
import type { HttpRequest } from './http.ts';
import { sendHttp } from './http.ts';
import { ProbeStop } from './probe-stop.ts';
import type { ProbeContext, StageNotes } from './provider-module.ts';
import { clockFacts, judgeXml, regionIn, withXml, type XmlAnswer } from './s3-answer.ts';
import { type S3Question, type S3Store, s3Request } from './s3-request.ts';

/** A question, the stage it decides, and the root of a good answer. */
type Asked = {
  readonly request: () => HttpRequest;
  readonly ca?: readonly string[];
  readonly stage: StageName;
  readonly roots: readonly string[];
};

/** Facts that say which field is wrong, where an answer shows it. */
function noteBlame(answer: XmlAnswer, { details }: ProbeStop, { note }: StageNotes): void {
  if (details.cause === 'NOT_FOUND_TARGET') note({ field: 'bucket' });
  const region = details.cause === 'BAD_REQUEST' ? regionIn(answer) : null;
  if (region !== null) note({ field: 'region', rightRegion: region });
}

/** Sends one signed question over a connection of its own, and throws what is wrong with the answer. */
export async function askXml(context: ProbeContext, { request, ca = [], stage, roots }: Asked): Promise<XmlAnswer> {
  const { socket } = await context.connect({ ...endpointOf(request().url), ca });
  return await context.stage(stage, async (notes) => {
    const now = context.now();
    // Signed only now: a signature says when it was made, and the way may have been slow.
    const answer = withXml(await sendHttp(socket, request(), notes.signal));
    notes.note({ status: answer.status, ...clockFacts(answer, now) });
    const details = judgeXml(answer, { errors: context.errors, now, roots });
    if (details === null) return answer;
    const stop = new ProbeStop(details);
    noteBlame(answer, stop, notes);
    throw stop;
  });
}

/** Asks a store something about its bucket, or about all of them where the credential names none. */
export const askStore = (
  context: ProbeContext,
  store: S3Store,
  question: S3Question & Pick<Asked, 'stage' | 'roots'>,
): Promise<XmlAnswer> =>
  askXml(context, { ...question, ca: store.ca, request: () => s3Request(store, question, context.now()) });
