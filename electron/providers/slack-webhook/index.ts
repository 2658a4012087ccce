import { endpointOf } from '../../probes/kit/endpoint.ts';
import { exchange } from '../../probes/kit/exchange.ts';
import type { HttpAnswer } from '../../probes/kit/http.ts';
import { judgeStatus, notTheService } from '../../probes/kit/judge-answer.ts';
import { noteOpen, onlyAMessageTells, postJson, postTestMessage, testMessage } from '../../probes/kit/message-hook.ts';
import { ProbeStop, type StopDetails } from '../../probes/kit/probe-stop.ts';
import type { ProbeContext, ProviderModule } from '../../probes/kit/provider-module.ts';
import { errors } from './errors.ts';

/** What a hook says to something that is no message, and nobody says who does not know the address. */
const isAlive = ({ status, text }: HttpAnswer): boolean =>
  status === 400 && ['invalid_payload', 'no_text'].includes(text.trim());

function judge(answer: HttpAnswer, context: ProbeContext): StopDetails | null {
  if (isAlive(answer)) return null;
  return judgeStatus(answer, context.errors, context.now()) ?? notTheService;
}

/** Channels and workflows have hooks of their own kind, told by the beginning of the path. */
const isChannelHook = ({ pathname }: URL): boolean => /^\/services\//.test(pathname);

/** Workflows are started by whatever is posted, so nothing is but where the user agreed: then only the way is tried. */
async function reachWorkflow({ connect, stage, thorough }: ProbeContext, url: URL): Promise<void> {
  if (!thorough) await connect(endpointOf(url));
  await stage('permission', async ({ note }) => {
    note({ kind: 'workflow' });
    if (thorough) return;
    note(noteOpen);
    throw new ProbeStop(onlyAMessageTells);
  });
}

const askHook = (context: ProbeContext, url: URL): Promise<void> =>
  exchange(context, { request: postJson(url, 'not JSON'), stage: 'auth' }, (answer, { note }) => {
    note({ kind: 'channel' });
    const stop = judge(answer, context);
    if (stop !== null) throw new ProbeStop(stop);
  });

/** Slack's own word for done; workflows answer in JSON. */
const isTaken = ({ text, json }: HttpAnswer): boolean => text.trim() === 'ok' || json !== undefined;

/** Posts what is no message: a hook that is alive says so, and nothing appears. A thorough test posts one message. */
export const slackWebhook: ProviderModule = {
  id: 'slack-webhook',
  errors,
  probe: async (context) => {
    const { url: address = '' } = context.fields;
    const url = new URL(address);
    await (isChannelHook(url) ? askHook(context, url) : reachWorkflow(context, url));
    if (context.thorough) await postTestMessage(context, postJson(url, JSON.stringify({ text: testMessage })), isTaken);
  },
};
