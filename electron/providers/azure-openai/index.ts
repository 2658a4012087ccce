import type { FieldValues } from '../../../shared/model/credential.ts';
import { afterAcceptance, keepAcceptance } from '../../probes/kit/after-acceptance.ts';
import { apiUrl } from '../../probes/kit/api-request.ts';
import { endpointOf } from '../../probes/kit/endpoint.ts';
import { sendHttp } from '../../probes/kit/http.ts';
import { judgeAnswer } from '../../probes/kit/judge-answer.ts';
import { listModels } from '../../probes/kit/model-list.ts';
import { withNamedHost } from '../../probes/kit/named-host.ts';
import { ProbeStop } from '../../probes/kit/probe-stop.ts';
import type { ProbeContext, ProviderModule } from '../../probes/kit/provider-module.ts';
import { errors } from './errors.ts';

/** People paste whole addresses of calls, such as `…/openai/deployments/x/chat/completions?api-version=…`. */
const urlOf = ({ endpoint = '' }: FieldValues, path: string): URL =>
  apiUrl(endpoint.replace(/[?#].*$/, '').replace(/\/openai(?:\/.*)?$/, ''), path);

const headersOf = ({ apiKey = '' }: FieldValues): Readonly<Record<string, string>> => ({ 'api-key': apiKey });

/**
 * Sends a deployment an empty question: one that exists finds it malformed, before any model runs.
 *
 * The list of deployments is another API's, with another login.
 */
async function requireDeployment(context: ProbeContext, deployment: string): Promise<void> {
  const path = `/openai/deployments/${encodeURIComponent(deployment)}/chat/completions?api-version=2024-10-21`;
  const url = urlOf(context.fields, path);
  const headers = { ...headersOf(context.fields), 'content-type': 'application/json' };
  const { socket } = await context.connect(endpointOf(url));
  await context.stage('permission', async ({ note, signal }) => {
    note({ deployment });
    const answer = await sendHttp(socket, { method: 'POST', url, headers, body: '{}' }, signal);
    if (answer.status === 400) return;
    const stop = judgeAnswer(answer, context.errors, context.now());
    if (stop !== null) throw new ProbeStop(afterAcceptance(stop));
  });
}

/** Lists the models the resource could deploy, and asks for the deployment the credential names. Both are free. */
export const azureOpenai: ProviderModule = {
  id: 'azure-openai',
  errors,
  probe: async (context) => {
    const named = withNamedHost(context);
    await listModels(named, {
      request: (fields) => ({ method: 'GET', url: urlOf(fields, '/openai/v1/models'), headers: headersOf(fields) }),
    });
    const { deployment } = context.settings;
    if (typeof deployment !== 'string' || deployment === '') return;
    await keepAcceptance(() => requireDeployment(context, deployment));
  },
};
