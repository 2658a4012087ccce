import { exchange } from '../../probes/kit/exchange.ts';
import type { HttpAnswer } from '../../probes/kit/http.ts';
import { judgeStatus } from '../../probes/kit/judge-answer.ts';
import { noteOpen, onlyAMessageTells, postJson, testMessage } from '../../probes/kit/message-hook.ts';
import { ProbeStop, type StopDetails } from '../../probes/kit/probe-stop.ts';
import type { ProbeContext, ProviderModule } from '../../probes/kit/provider-module.ts';
import { errors } from './errors.ts';
import { signature } from './sign-body.ts';

/** What the address itself says it takes. Cross-origin headers are set for whole sites and prove nothing. */
const takesPosts = ({ headers: { allow } }: HttpAnswer): boolean => /\bPOST\b/i.test(String(allow ?? ''));

/**
 * What an answer to OPTIONS proves. Many receivers know nothing but POST, and ask messages alone for a signature: only
 * what holds of every method counts.
 */
function judgeOptions(answer: HttpAnswer, context: ProbeContext): StopDetails | null {
  if (takesPosts(answer) && answer.status < 500) return null;
  if (answer.status === 404) return { cause: 'NOT_FOUND_TARGET', confidence: 'guess', stage: 'permission' };
  const isMethods = answer.status === 501 || [400, 401, 403, 405, 415, 422].includes(answer.status);
  return (isMethods ? null : judgeStatus(answer, context.errors, context.now())) ?? onlyAMessageTells;
}

const ask = (context: ProbeContext, url: URL): Promise<void> =>
  exchange(context, { request: { method: 'OPTIONS', url, headers: {} }, stage: 'auth' }, (answer, { note }) => {
    // An address that does not say what it takes may take anything.
    if (takesPosts(answer)) note({ takesPosts: true });
    const stop = judgeOptions(answer, context);
    if (stop === onlyAMessageTells) note(noteOpen);
    if (stop !== null) throw new ProbeStop(stop);
  });

async function postMessage(context: ProbeContext, url: URL): Promise<void> {
  const body = JSON.stringify({ event: 'test', text: testMessage, sentAt: new Date(context.now()).toISOString() });
  const { secret } = context.fields;
  const request = postJson(url, body, { 'x-chaveiro-event': 'test', ...signature(body, secret) });
  await exchange(context, { request, stage: 'auth' }, (answer, { note }) => {
    const stop = judgeStatus(answer, context.errors, context.now());
    if (stop !== null) throw new ProbeStop(stop);
    note({ messagePosted: true, signed: secret !== undefined });
  });
}

/** Asks the address what it takes, which has no effect; a thorough test posts one signed message instead. */
export const webhook: ProviderModule = {
  id: 'webhook',
  errors,
  probe: async (context) => {
    const { url: address = '' } = context.fields;
    const url = new URL(address);
    await (context.thorough ? postMessage(context, url) : ask(context, url));
  },
};
