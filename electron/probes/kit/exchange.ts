import { endpointOf } from './endpoint.ts';
import { type HttpAnswer, type HttpRequest, sendHttp } from './http.ts';
import { isRedirect } from './judge-answer.ts';
import type { ProbeContext, StageNotes } from './provider-module.ts';
import { rateLimitFacts } from './rate-limit.ts';

/** Host a redirect points to. */
function redirectHost(answer: HttpAnswer, from: URL): string {
  const { location } = answer.headers;
  if (typeof location !== 'string' || !URL.canParse(location, from.href)) return '';
  return new URL(location, from).host;
}

/**
 * Sends one request over a connection of its own, and notes what every answer tells: its status, the limits it names,
 * and the host it points to. What the answer means is the caller's word, said while the stage still runs.
 */
export async function exchange<T>(
  context: ProbeContext,
  { request, stage }: { readonly request: HttpRequest; readonly stage: 'auth' | 'permission' },
  read: (answer: HttpAnswer, notes: StageNotes) => T,
): Promise<T> {
  const { socket } = await context.connect(endpointOf(request.url));
  return await context.stage(stage, async (notes) => {
    const answer = await sendHttp(socket, request, notes.signal);
    notes.note({ status: answer.status, ...rateLimitFacts(answer.headers) });
    if (isRedirect(answer.status)) notes.note({ redirectTo: redirectHost(answer, request.url) });
    return read(answer, notes);
  });
}
